import { addFen, fen } from '@jiuzhu/kernel';
import type { Day, Fen, RegionCode } from '@jiuzhu/kernel';
import { unknown } from '@jiuzhu/policy';
import { payerOf } from '../emergency/competence.ts';
import { spendKinds } from '../expenditure/spend.ts';
import type { Spending } from '../expenditure/formula.ts';
import { weighExpenditure } from '../expenditure/weigh-expenditure.ts';
import { expenditureLaw } from '../law/expenditure-law.ts';
import type { ExpenditureLaw } from '../law/expenditure-law.ts';
import { beforeKey, elsewhereIn, isFaults } from './worked-before.ts';
import { classIn, dayIn, inYuan, mapOf, personAt, personsOf, settlementIn, unread, wholeOf, yesOf, yuanOf } from './worked-case-given.ts';
import type { Worked } from './worked-case-given.ts';

const of = ['class', 'settlement', 'persons', 'members', 'spent', 'borne', 'spenders', 'given', 'difficulty'];
const when = ['since', 'until', beforeKey];
const had = ['income', 'assets', 'vehicles', 'homes', 'report'];

const township = '990000001' as RegionCode;

/** How a worked case of expenditure is run: who applies, what was spent by kind, what others bear of it, and what the household has. */
export const workedCases = {
  law: expenditureLaw,
  run: (given: unknown, { day }: { readonly day: Day }, law: ExpenditureLaw): Worked => {
    const { raw, faults } = mapOf(given, [...of, ...when, ...had]);
    const isKnown = yesOf(raw['report'], true);
    const [spends, persons] = [spendsOf(raw), wholeOf(raw['persons'], 1)];
    const read = {
      ...{ class: classIn(raw['class']), settlement: settlementIn(raw['settlement']), spends, persons, isKnown },
      ...{ given: yuanOf(raw['given']), livingInDifficulty: yesOf(raw['difficulty'], true) },
      ...{ heads: wholeOf(raw['members'], persons ?? 1), income: yuanOf(raw['income']), financial: yuanOf(raw['assets']) },
      ...{ vehicles: wholeOf(raw['vehicles'], 0), homes: wholeOf(raw['homes'], 0) },
    };
    const [until, since] = [dayIn(raw['until'], day), dayIn(raw['since'], day)];
    const all = [...faults, ...unread({ ...read, since, until })];
    if (all.length > 0 || !since || !until) return { ok: false, faults: all };
    const asking = {
      incident: { kind: 'expenditure' as const, happenedOn: until, persons: personsOf(persons ?? 1) },
      application: { since, spends: spends ?? [] },
    };
    const elsewhere = elsewhereIn(raw[beforeKey], asking, law);
    if (isFaults(elsewhere)) return { ok: false, faults: elsewhere };
    const before = read.given ?? fen(0);
    const { income = 0, financial = 0, vehicles = 0, homes = 0 } = read;
    const means = isKnown
      ? { income, financial, vehicles, homes }
      : { income: unknown, financial: unknown, vehicles: unknown, homes: unknown };
    const weighed = weighExpenditure(
      {
        ...{ spends: spends ?? [], persons: persons ?? 1, class: read.class ?? 'other', settlement: read.settlement ?? 'urban', means },
        ...{ heads: read.heads ?? 1, given: addFen(before, elsewhere.given), livingInDifficulty: read.livingInDifficulty ?? true },
      },
      law,
      [],
    );
    const amount = weighed.verdict === 'pass' ? weighed.limit : fen(0);
    const failing = weighed.reasons.flatMap(({ code, verdict }) => (verdict === 'fail' ? [code] : []));
    const outcome = { pass: 'grant', fail: 'refuse', unknown: 'undecided' }[weighed.verdict];
    const byTownship = payerOf(township, township, addFen(amount, before, elsewhere.granted), law) !== undefined;
    return {
      ok: true,
      outcome: { outcome, amount: inYuan(amount), failing, needs: weighed.needs, 'decided-by': byTownship ? 'township' : 'county' },
      trials: [],
    };
  },
};

/** By kind; each kind by one person, or by as many as the case says; what others bear is of the first kind before the second. */
const spendsOf = ({ spent, borne, spenders }: Readonly<Record<string, unknown>>): Spending['spends'] | undefined => {
  const kinds = mapOf(spent, spendKinds);
  const amounts = spendKinds.map((kind) => [kind, yuanOf(kinds.raw[kind])] as const);
  const [rest, many] = [yuanOf(borne), wholeOf(spenders, 1)];
  if (kinds.faults.length > 0 || rest === undefined || many === undefined || amounts.some(([, amount]) => amount === undefined))
    return undefined;
  let left: number = rest;
  return amounts.flatMap(([kind, amount = fen(0)]) => {
    const covered = Math.min(left, amount);
    left -= covered;
    return amount > 0 ? shared(amount, fen(covered), many).map((one) => ({ ...one, kind })) : [];
  });
};

const shared = (amount: Fen, borne: Fen, many: number) =>
  Array.from({ length: many }, (_, at) => ({
    personId: personAt(at),
    ...(at === 0 ? { amount: fen(amount - (many - 1)), borne } : { amount: fen(1), borne: fen(0) }),
  }));
