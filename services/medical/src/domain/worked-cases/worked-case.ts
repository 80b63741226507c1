import { type Day, isWithin, type RegionCode, yearOf } from '@jiuzhu/kernel';
import { settlementLaw, type SettlementLaw } from '../law/settlement-law.ts';
import { highest } from '../people/medical-class.ts';
import { type Account, charged, newAccount } from '../settlement/account.ts';
import { type Bill, exceedingLayer } from '../settlement/bill.ts';
import { poolOf } from '../settlement/pool.ts';
import { type Outcome, settle } from '../settlement/settle.ts';
import { type Held, readGiven } from './worked-case-given.ts';

type Told = {
  readonly class: string;
  readonly paid: string;
  readonly tilt: string;
  readonly left: string;
  readonly rejected: string;
};
export type WorkedCase =
  { readonly ok: true; readonly outcome: Told; readonly trials: readonly [] } | { readonly ok: false; readonly faults: readonly string[] };

const told = { stream: 'case', version: 0 };

/** How a worked case of settlement is run: the bills of `before` are settled one after another, and then the bill of the case. */
export const workedCases = {
  law: settlementLaw,
  run: (given: unknown, { day }: { readonly region: RegionCode; readonly day: Day }, law: SettlementLaw): WorkedCase => {
    const read = readGiven(given, day);
    if ('faults' in read) return { ok: false, faults: read.faults };
    const { classes, bills } = read;
    const accounts = new Map<string, Account>();
    const outcomes = bills.map((bill) => {
      const at = `${String(yearOf(bill.dischargedOn))} ${poolOf(bill.kind)}`;
      const account = accounts.get(at) ?? newAccount;
      const outcome = rejectedOf(bill) === 'none' ? settle(bill, entitledOf(classes, bill), account, law) : undefined;
      if (outcome) accounts.set(at, charged(account, outcome.charge, outcome.held));
      return outcome;
    });
    const last = bills.at(-1);
    if (!last) return { ok: false, faults: ['there is no bill'] };
    const rejected = rejectedOf(last);
    return { ok: true, outcome: { ...figures(outcomes.at(-1)), class: entitledOf(classes, last)?.class ?? 'none', rejected }, trials: [] };
  },
};

const entitledOf = (classes: readonly Held[], { admittedOn }: Bill) =>
  highest(classes.filter(({ since, until }) => isWithin(admittedOn, since, until)).map((it) => ({ ...it, told })));

const rejectedOf = (bill: Bill): string => {
  if (bill.inPolicy > bill.total) return 'in-policy-exceeds-total';
  return exceedingLayer(bill)?.layer ?? 'none';
};

const figures = (it: Outcome | undefined) =>
  it ? { paid: inYuan(it.paid), tilt: inYuan(it.tilt), left: inYuan(it.left) } : { paid: 'none', tilt: 'none', left: 'none' };

const inYuan = (amount: number): string => `${String(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;
