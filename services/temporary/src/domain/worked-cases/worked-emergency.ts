import { fen } from '@jiuzhu/kernel';
import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import { payerOf } from '../emergency/competence.ts';
import { weighEmergency } from '../emergency/weigh-emergency.ts';
import { emergencyLaw } from '../law/emergency-law.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import { classIn, inYuan, mapOf, settlementIn, unread, wholeOf, yesOf, yuanOf } from './worked-case-given.ts';

type Worked =
  | { readonly ok: true; readonly outcome: Readonly<Record<string, unknown>>; readonly trials: readonly never[] }
  | { readonly ok: false; readonly faults: readonly string[] };

const keys = ['class', 'settlement', 'persons', 'cost', 'borne', 'given', 'difficulty'];
const township = '990000001' as RegionCode;

/** How a worked case of an emergency is run: what befell how many, what it costs, what others bear of it, and what was given for it before. */
export const workedCases = {
  law: emergencyLaw,
  run: (given: unknown, { day }: { readonly day: Day }, law: EmergencyLaw): Worked => {
    const { raw, faults } = mapOf(given, keys);
    const read = {
      ...{ class: classIn(raw['class']), settlement: settlementIn(raw['settlement']), persons: wholeOf(raw['persons'], 1) },
      ...{ cost: yuanOf(raw['cost']), borne: yuanOf(raw['borne']), given: yuanOf(raw['given']) },
      livingInDifficulty: yesOf(raw['difficulty'], true),
    };
    const all = [...faults, ...unread(read)];
    if (all.length > 0) return { ok: false, faults: all };
    const persons = Array.from({ length: read.persons ?? 1 }, (_, at) => `person-${String(at + 1)}` as Id<'person'>);
    const befallen = {
      incident: { persons, cost: read.cost ?? fen(0), borne: read.borne ?? fen(0) },
      ...{ class: read.class ?? 'other', settlement: read.settlement ?? 'urban', given: read.given ?? fen(0) },
    };
    const source = { kind: 'incident', stream: 'case', version: 0, asOf: day, source: 'declared' };
    const { verdict, reasons, limit } = weighEmergency(befallen, { livingInDifficulty: read.livingInDifficulty ?? true }, law, source);
    const amount = verdict === 'pass' ? limit : fen(0);
    const byTownship = payerOf(township, township, fen(amount + befallen.given), law) !== undefined;
    return {
      ok: true,
      outcome: {
        ...{ outcome: verdict === 'pass' ? 'grant' : 'refuse', amount: inYuan(amount) },
        failing: reasons.flatMap(({ code, verdict: is }) => (is === 'fail' ? [code] : [])),
        'decided-by': byTownship ? 'township' : 'county',
      },
      trials: [],
    };
  },
};
