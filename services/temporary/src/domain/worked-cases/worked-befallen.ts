import { fen } from '@jiuzhu/kernel';
import type { Befallen } from '../emergency/limit.ts';
import { classIn, mapOf, personsOf, settlementIn, unread, wholeOf, yesOf, yuanOf } from './worked-case-given.ts';

const keys = ['class', 'settlement', 'persons', 'cost', 'borne', 'given', 'difficulty'];

type Read =
  | { readonly ok: false; readonly faults: readonly string[] }
  | {
      readonly ok: true;
      readonly raw: Readonly<Record<string, unknown>>;
      readonly befallen: Befallen;
      readonly found: { readonly livingInDifficulty: boolean };
    };

/** What befell how many, what it costs, what others bear of it, and what was given for it before; `more` are the keys that a file may have beside. */
export const befallenIn = (given: unknown, more: readonly string[] = []): Read => {
  const { raw, faults } = mapOf(given, [...keys, ...more]);
  const read = {
    ...{ class: classIn(raw['class']), settlement: settlementIn(raw['settlement']), persons: wholeOf(raw['persons'], 1) },
    ...{ cost: yuanOf(raw['cost']), borne: yuanOf(raw['borne']), given: yuanOf(raw['given']) },
    livingInDifficulty: yesOf(raw['difficulty'], true),
  };
  const all = [...faults, ...unread(read)];
  if (all.length > 0) return { ok: false, faults: all };
  const persons = personsOf(read.persons ?? 1);
  const befallen = {
    incident: { persons, cost: read.cost ?? fen(0), borne: read.borne ?? fen(0) },
    ...{ class: read.class ?? ('other' as const), settlement: read.settlement ?? ('urban' as const), given: read.given ?? fen(0) },
  };
  return { ok: true, raw, befallen, found: { livingInDifficulty: read.livingInDifficulty ?? true } };
};
