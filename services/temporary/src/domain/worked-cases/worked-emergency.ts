import { addFen, fen } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { payerOf } from '../emergency/competence.ts';
import { weighEmergency } from '../emergency/weigh-emergency.ts';
import { emergencyLaw } from '../law/emergency-law.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import { incidentKinds } from '../incident/incident.ts';
import { beforeKey, elsewhereIn, isFaults } from './worked-before.ts';
import { befallenIn } from './worked-befallen.ts';
import { dayIn, inYuan, unread } from './worked-case-given.ts';
import type { Worked } from './worked-case-given.ts';

const township = '990000001' as RegionCode;

const keys = ['kind', 'on', beforeKey];

/** How a worked case of an emergency is run: what befell how many, what it costs, what others bear of it, and what was given for it before, in it or in another case. */
export const workedCases = {
  law: emergencyLaw,
  run: (given: unknown, { day }: { readonly day: Day }, law: EmergencyLaw): Worked => {
    const read = befallenIn(given, keys);
    if (!read.ok) return read;
    const { raw, found } = read;
    const [kind, on] = [incidentKinds.find((it) => it === (raw['kind'] ?? 'other')), dayIn(raw['on'], day)];
    if (!kind || !on) return { ok: false, faults: unread({ kind, on }) };
    const asking = { incident: { kind, happenedOn: on, persons: read.befallen.incident.persons } };
    const elsewhere = elsewhereIn(raw[beforeKey], asking, law);
    if (isFaults(elsewhere)) return { ok: false, faults: elsewhere };
    const befallen = { ...read.befallen, given: addFen(read.befallen.given, elsewhere.given) };
    const source = { kind: 'incident', stream: 'case', version: 0, asOf: day, source: 'declared' };
    const { verdict, reasons, limit } = weighEmergency(befallen, found, law, source);
    const amount = verdict === 'pass' ? limit : fen(0);
    const byTownship = payerOf(township, township, addFen(amount, read.befallen.given, elsewhere.granted), law) !== undefined;
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
