import { type Day, type Fen, type Id, isWithin, type RegionCode, subtractFen, yearOf } from '@jiuzhu/kernel';
import { exceedsLeft } from '../charity/gift.ts';
import { type ClaimLaw, claimLaw } from '../law/claim-law.ts';
import { highest } from '../people/medical-class.ts';
import { type Account, charged, newAccount } from '../settlement/account.ts';
import { type Bill, exceedingLayer } from '../settlement/bill.ts';
import { poolOf } from '../settlement/pool.ts';
import { type Outcome, settle } from '../settlement/settle.ts';
import { weighClaim } from '../cases/weigh-claim.ts';
import type { ClaimGiven } from './claim-given.ts';
import { inYuan } from './in-yuan.ts';
import { type Held, readGiven } from './worked-case-given.ts';

type Told = {
  readonly class: string;
  readonly paid: string;
  readonly tilt: string;
  readonly left: string;
  /** what charities leave of it */
  readonly 'left-after-charity': string;
  readonly rejected: string;
  /** the conditions that were not met, of a bill that is claimed */
  readonly refused: readonly string[];
};
export type WorkedCase =
  { readonly ok: true; readonly outcome: Told; readonly trials: readonly [] } | { readonly ok: false; readonly faults: readonly string[] };

const told = { stream: 'case', version: 0 };

/** How a worked case is run: the bills of `before` are settled one after another, and then the bill of the case is settled, or weighed as one that is claimed. */
export const workedCases = {
  law: claimLaw,
  run: (given: unknown, { day }: { readonly region: RegionCode; readonly day: Day }, law: ClaimLaw): WorkedCase => {
    const read = readGiven(given, day);
    if ('faults' in read) return { ok: false, faults: read.faults };
    const { classes, bills, claim, charity } = read;
    const accounts = new Map<string, Account>();
    const refused = claim ? failing(claim, classes, bills, law) : [];
    const outcomes = bills.map((bill, nth) => {
      const at = `${String(yearOf(bill.dischargedOn))} ${poolOf(bill.kind)}`;
      const account = accounts.get(at) ?? newAccount;
      const isPaid = rejectedOf(bill) === 'none' && (nth < bills.length - 1 || refused.length === 0);
      const outcome = isPaid ? settle(bill, entitledOf(classes, bill), account, law) : undefined;
      if (outcome) accounts.set(at, charged(account, outcome.charge, outcome.held));
      return outcome;
    });
    const last = bills.at(-1);
    if (!last) return { ok: false, faults: ['there is no bill'] };
    const paid = outcomes.at(-1);
    const isTooMuch = paid !== undefined && exceedsLeft({ outcome: paid }, charity);
    const rejected = isTooMuch ? 'charity' : rejectedOf(last);
    return {
      ok: true,
      outcome: {
        ...figures(paid),
        'left-after-charity': isTooMuch ? 'none' : afterCharity(paid, charity),
        class: entitledOf(classes, last)?.class ?? 'none',
        rejected,
        refused,
      },
      trials: [],
    };
  },
};

const entitledOf = (classes: readonly Held[], { admittedOn }: Bill) =>
  highest(classes.filter(({ since, until }) => isWithin(admittedOn, since, until)).map((it) => ({ ...it, told })));

const failing = (
  { appliedOn, ...found }: ClaimGiven,
  classes: readonly Held[],
  bills: readonly Bill[],
  law: ClaimLaw,
): readonly string[] => {
  const bill = bills.at(-1);
  if (!bill) return [];
  const opened = { on: appliedOn, by: 'case' };
  const { reasons } = weighClaim(
    {
      case: { householdId: 'case' as Id<'household'>, opened, version: 0, claim: { bill } },
      entitled: entitledOf(classes, bill),
      ...found,
    },
    law,
  );
  return reasons.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code);
};

const rejectedOf = (bill: Bill): string => {
  if (bill.inPolicy > bill.total) return 'in-policy-exceeds-total';
  return exceedingLayer(bill)?.layer ?? 'none';
};

const afterCharity = (it: Outcome | undefined, charity: Fen): string => (it ? inYuan(subtractFen(it.left, charity)) : 'none');

const figures = (it: Outcome | undefined) =>
  it ? { paid: inYuan(it.paid), tilt: inYuan(it.tilt), left: inYuan(it.left) } : { paid: 'none', tilt: 'none', left: 'none' };
