import { fen } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { payerOf } from '../emergency/competence.ts';
import { weighEmergency } from '../emergency/weigh-emergency.ts';
import { emergencyLaw } from '../law/emergency-law.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import { befallenIn } from './worked-befallen.ts';
import { inYuan } from './worked-case-given.ts';
import type { Worked } from './worked-case-given.ts';

const township = '990000001' as RegionCode;

/** How a worked case of an emergency is run: what befell how many, what it costs, what others bear of it, and what was given for it before. */
export const workedCases = {
  law: emergencyLaw,
  run: (given: unknown, { day }: { readonly day: Day }, law: EmergencyLaw): Worked => {
    const read = befallenIn(given);
    if (!read.ok) return read;
    const { befallen, found } = read;
    const source = { kind: 'incident', stream: 'case', version: 0, asOf: day, source: 'declared' };
    const { verdict, reasons, limit } = weighEmergency(befallen, found, law, source);
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
