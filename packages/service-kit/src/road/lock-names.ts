import { hash } from 'node:crypto';

/** A lock's name as the 64 bits that PostgreSQL locks by; two names that fall together merely wait for each other. */
const bits = (schema: string, name: string): bigint =>
  BigInt.asIntN(64, BigInt(`0x${hash('sha256', `${schema}/${name}`, 'hex').slice(0, 16)}`));

/** Distinct and in one order for everybody, so that two who want the same two never hold one each. */
export function lockOrder(schema: string, names: Iterable<string>): readonly string[] {
  const distinct = new Set<bigint>();
  for (const name of names) distinct.add(bits(schema, name));
  return [...distinct].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map(String);
}
