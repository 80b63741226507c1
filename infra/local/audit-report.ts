import type { ChainBreak, Verified } from '@jiuzhu/service-kit';

const meaning: Readonly<Record<ChainBreak['what'], string>> = {
  missing: 'a row is missing',
  altered: 'the row was altered',
  'cut-off': 'the chain ends before it, and had come as far',
  'head-altered': 'the head of its day was not signed by this service',
};

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** A line for each service, one for each break of its chain, and one that says what it comes to. */
export function auditReport(found: ReadonlyMap<string, Verified>): readonly string[] {
  const lines = [...found].flatMap(([service, { links, heads, unsealed, breaks }]) => [
    `${service.padEnd(13)} ${many(links, 'link')}, ${many(heads, 'signed head')}, ${unsealed} not yet sealed`,
    ...breaks.map(({ position, what }) => `  breaks at ${position}: ${meaning[what]}`),
  ]);
  const broken = breaksOf(found);
  return [...lines, broken === 0 ? 'the audit is whole' : `the audit breaks in ${many(broken, 'place')}`];
}

/** Of all services. */
export const breaksOf = (found: ReadonlyMap<string, Verified>): number =>
  [...found.values()].reduce((sum, { breaks }) => sum + breaks.length, 0);
