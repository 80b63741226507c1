import type { Day } from '@jiuzhu/kernel';

type Version = { readonly type: string; readonly emitFrom?: Day };

const TYPE = /^(?<owner>[a-z][a-z0-9-]*)\.(?<name>[a-z][a-z0-9-]*)\.v(?<version>[1-9]\d*)$/;

/** The parts of a type. Throws a TypeError where it is not well formed. */
export function named(type: string): { readonly owner: string; readonly fact: string; readonly version: number } {
  const { owner, name, version } = TYPE.exec(type)?.groups ?? {};
  if (!owner || !name || !version) throw new TypeError(`"${type}" is not <owner>.<past-tense>.v<n>`);
  return { owner, fact: `${owner}.${name}`, version: Number(version) };
}

/** A version follows the one before it, without a gap, and is emitted after it. */
export function checkChain({ type, emitFrom }: Version, previous: Version | undefined): void {
  const { fact, version } = named(type);
  const before = version === 1 ? undefined : `${fact}.v${version - 1}`;
  if (previous?.type !== before) throw new TypeError(`${type} needs ${before ? `previous: ${before}` : 'no previous version'}`);
  if (emitFrom === undefined) return;
  if (!before) throw new TypeError(`${type} has no version before it to be emitted until ${emitFrom}`);
  if (previous?.emitFrom !== undefined && emitFrom <= previous.emitFrom)
    throw new TypeError(`${type} is emitted from ${emitFrom}, not after ${before} from ${previous.emitFrom}: nobody would see ${before}`);
}
