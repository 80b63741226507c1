import type { Day } from '@jiuzhu/kernel';
import { absences, disabilityKinds, ties } from '../household/facts.ts';
import type { Member } from '../household/facts.ts';
import { dayOf, oneIn } from './worked-case-reading.ts';
import type { Reader } from './worked-case-reading.ts';

/** `physical 2`: the kind and the grade of the certificate. */
export const disabilityOf = (reader: Reader, raw: unknown): Member['disability'] => {
  if (raw === undefined) return undefined;
  const [kind, grade] = typeof raw === 'string' ? raw.split(' ') : [];
  const known = oneIn(reader, kind, disabilityKinds);
  const step = oneIn(reader, grade, ['1', '2', '3', '4']);
  return known && step ? { kind: known, grade: Number(step) } : undefined;
};

/** `contracted-land relocated-to-town`: all that tie somebody to the country or to a town; `none`, where there is none. */
export const tiesOf = (reader: Reader, raw: unknown): Member['ties'] => {
  if (raw === undefined) return undefined;
  const told = typeof raw === 'string' && raw !== 'none' ? raw.split(' ') : [];
  return told.flatMap((it) => oneIn(reader, it, ties) ?? []);
};

/** `prison 2026-01-31`: why somebody is away, and since when. */
export const absenceOf = (reader: Reader, raw: unknown, usual: Day): Member['absence'] => {
  if (raw === undefined) return undefined;
  const [reason, since] = typeof raw === 'string' ? raw.split(' ') : [];
  const known = oneIn(reader, reason, absences);
  return known ? { reason: known, since: dayOf(reader, since, usual) } : undefined;
};
