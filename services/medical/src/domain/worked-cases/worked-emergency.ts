import { type Day, fen, isDay } from '@jiuzhu/kernel';
import { decideRelief } from '../emergency/decide-relief.ts';
import { exceedingPayer, type PaidByOthers, payers } from '../emergency/costs.ts';
import { payable } from '../emergency/payable.ts';
import { type EmergencyLaw, emergencyLaw } from '../law/emergency-law.ts';
import { inYuan } from './in-yuan.ts';
import { amountOf } from './worked-case-given.ts';

type Worked =
  | { readonly ok: true; readonly outcome: Readonly<Record<string, unknown>>; readonly trials: readonly [] }
  | { readonly ok: false; readonly faults: readonly string[] };

const words = ['identity', 'first-aid', 'cannot-pay', 'until', 'total', 'eligible', ...payers, 'later'] as const;

const rawOf = (it: unknown): Readonly<Record<string, unknown>> =>
  typeof it === 'object' && it !== null && !Array.isArray(it) ? (it as Readonly<Record<string, unknown>>) : {};
const isYes = (raw: unknown): boolean => raw === 'true' || raw === 'yes';

/** What others pay, and the names of those of whom no amount can be read. */
const othersIn = (raw: Readonly<Record<string, unknown>>) => {
  const read = payers.map((payer) => [payer, amountOf(raw[payer])] as const);
  return {
    others: Object.fromEntries(read.map(([payer, amount]) => [payer, amount ?? fen(0)])) as PaidByOthers,
    faults: read.flatMap(([payer, amount]) => (amount === undefined ? [`${payer} is no amount in yuan`] : [])),
  };
};

/**
 * How a worked case of an emergency is run: whether somebody is known, what was found, what it cost and who else pays; and, by `later`, who turned out to pay
 * after the fund had paid. The hospital applies on the day of the case.
 */
export const workedCases = {
  law: emergencyLaw,
  run: (given: unknown, { day }: { readonly day: Day }, law: EmergencyLaw): Worked => {
    const raw = rawOf(given);
    const [until, total] = [raw['until'] ?? day, amountOf(raw['total'])];
    const eligible = raw['eligible'] === undefined ? total : amountOf(raw['eligible']);
    const [now, later] = [othersIn(raw), othersIn({ ...raw, ...rawOf(raw['later']) })];
    const strangers = Object.keys(raw).filter((name) => !words.some((one) => one === name));
    const faults = [...strangers.map((name) => `${name} is nothing that an emergency says`), ...now.faults, ...later.faults];
    if (!isDay(until) || total === undefined || eligible === undefined)
      return { ok: false, faults: [...faults, 'until or a cost cannot be read'] };
    if (faults.length > 0) return { ok: false, faults };
    const cost = { total, eligible };
    const rejected = exceedingPayer(cost, now.others)?.payer ?? 'none';
    if (rejected !== 'none') return { ok: true, outcome: { rejected }, trials: [] };
    const { outcome, amount, reasons } = decideRelief(
      {
        ...{ neededFirstAid: raw['first-aid'] === undefined || isYes(raw['first-aid']), isUnknown: raw['identity'] !== 'known' },
        ...{ cannotPay: isYes(raw['cannot-pay']), applied: { on: day, until, cost }, others: now.others },
      },
      {
        ...{ on: day, by: 'case', paymentId: 'case' as never },
        source: { kind: 'emergency', stream: 'case', version: 0, asOf: day, source: 'found' },
      },
      law,
    );
    const back = outcome === 'paid' ? amount - Math.min(amount, payable(cost, later.others, law).amount) : 0;
    return {
      ok: true,
      outcome: {
        ...{ outcome, paid: inYuan(amount), 'asked-back': inYuan(back), rejected },
        failing: reasons.flatMap(({ code, verdict }) => (verdict === 'fail' ? [code] : [])),
      },
      trials: [],
    };
  },
};
