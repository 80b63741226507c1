import { type Day, type Fen, fen, isDay, parseYuan } from '@jiuzhu/kernel';
import type { ClassPeriod } from '../people/class-periods.ts';
import { type MedicalClass, medicalClasses } from '../people/medical-class.ts';
import { type ClaimGiven, claimOf } from './claim-given.ts';
import { type Bill, careKinds, places } from '../settlement/bill.ts';

/** A person of the case, and the bills of a year in their order: the last is the one that is asked about. */
export type Given = {
  readonly classes: readonly Held[];
  readonly bills: readonly Bill[];
  readonly claim?: ClaimGiven | undefined;
  readonly charity: Fen;
};
export type Held = Pick<ClassPeriod, 'class' | 'since' | 'until'>;

type Raw = Readonly<Record<string, unknown>>;
const rawOf = (it: unknown): Raw => (typeof it === 'object' && it !== null && !Array.isArray(it) ? (it as Raw) : {});
const list = (it: unknown): readonly unknown[] => (it === undefined || it === 'none' ? [] : Array.isArray(it) ? it : [it]);

const sums = ['total', 'in-policy', 'basic', 'catastrophic', 'supplementary'] as const;
const words = ['kind', 'place', 'referred', 'emergency', 'epidemic', 'admitted', 'discharged'] as const;

/** What a case says, or all that is wrong with it. A class alone is held at all times; a bill that leaves something out is one of a hospital of the place. */
export const readGiven = (given: unknown, day: Day): Given | { readonly faults: readonly string[] } => {
  const { class: classes, before, claim: claimed, charity: givenAfter, ...bill } = rawOf(given);
  const charity = amountOf(givenAfter);
  const held = list(classes).map(heldOf);
  const bills = [...list(before).map(rawOf), bill].map((one) => billOf(one, day));
  const claim = claimed === undefined ? undefined : claimOf(claimed, day);
  const faults = [...held, ...bills, ...(claim ? [claim] : [])].flatMap((it) => ('faults' in it ? it.faults : []));
  if (charity === undefined) faults.push('charity is no amount in yuan');
  if (faults.length > 0 || charity === undefined) return { faults };
  return {
    ...{ classes: held.flatMap((it) => ('faults' in it ? [] : [it])), bills: bills.flatMap((it) => ('faults' in it ? [] : [it])) },
    ...(claim && !('faults' in claim) ? { claim } : {}),
    charity,
  };
};

type Faults = { readonly faults: readonly string[] };

const heldOf = (raw: unknown): Held | Faults => {
  const it = typeof raw === 'string' ? { class: raw } : rawOf(raw);
  const found = medicalClasses.find((one) => one === it['class']);
  const [since, until] = [it['since'] ?? '0001-01-01', it['until']];
  if (!found || !isDay(since) || (until !== undefined && !isDay(until))) {
    return { faults: [`${JSON.stringify(raw)} is no class; there are ${medicalClasses.join(', ')}, each perhaps with since and until`] };
  }
  return { class: found satisfies MedicalClass, since, ...(until === undefined ? {} : { until }) };
};

const billOf = (raw: Raw, day: Day): Bill | Faults => {
  const strangers = Object.keys(raw).filter((name) => ![...sums, ...words].some((one) => one === name));
  const amounts = sums.map((name) => [name, amountOf(raw[name])] as const);
  const lacking = amounts.flatMap(([name, amount]) => (amount === undefined ? [`${name} is no amount in yuan`] : []));
  const { kind = 'inpatient', place = 'region', admitted = day, discharged = admitted } = raw;
  const [knownKind, knownPlace] = [careKinds.find((one) => one === kind), places.find((one) => one === place)];
  const faults = [...strangers.map((name) => `${name} is nothing that a bill says`), ...lacking];
  if (!knownKind || !knownPlace || !isDay(admitted) || !isDay(discharged)) faults.push('kind, place or a day is none');
  if (faults.length > 0 || !knownKind || !knownPlace || !isDay(admitted) || !isDay(discharged)) return { faults };
  const [total, inPolicy, basic, catastrophic, supplementary] = amounts.map(([, amount]) => amount ?? fen(0)) as [Fen, Fen, Fen, Fen, Fen];
  return {
    ...{ kind: knownKind, place: knownPlace, referred: raw['referred'] === 'true', emergency: raw['emergency'] === 'true' },
    ...(raw['epidemic'] === 'true' ? { epidemic: true as const } : {}),
    ...{ admittedOn: admitted, dischargedOn: discharged, total, inPolicy, basic, catastrophic, supplementary },
  };
};

export const amountOf = (raw: unknown = '0'): Fen | undefined => parseYuan(String(raw).replace(/ ?yuan$/, ''));
