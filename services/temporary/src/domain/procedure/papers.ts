import { paidOn } from '../stages/stages.ts';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { EmergencyKind } from '../incident/incident.ts';
import { lacksPapers } from './status.ts';
import type { Decision, Papers, TemporaryCase } from './temporary-case.ts';

export const grantIn = ({ decisions }: TemporaryCase, number: number): Decision | undefined =>
  decisions.find((it) => it.number === number && it.outcome === 'granted');

export const withGrant = (it: TemporaryCase, after: Decision): TemporaryCase => ({
  ...it,
  decisions: it.decisions.map((before) => (before.number === after.number ? after : before)),
});

/** What is due of stages by a day is paid; unchanged where nothing is. */
export const withStagesPaid = (it: TemporaryCase, today: Day): TemporaryCase => {
  const decisions = it.decisions.map((one) => {
    const staged = one.staged && paidOn(one.staged, today);
    return staged === one.staged ? one : { ...one, staged };
  });
  return decisions.every((one, at) => one === it.decisions[at]) ? it : { ...it, decisions };
};

type Said = { readonly cause: EmergencyKind; readonly amount: Fen };

/** What the papers say otherwise than what was paid, and for what. */
export const disagreeing = ({ incident }: TemporaryCase, grant: Decision, { cause, amount }: Said): 'cause' | 'amount' | undefined => {
  if (cause !== incident.kind) return 'cause';
  return amount === grant.amount ? undefined : 'amount';
};

/** 事后补充说明 */
export const regularised = (it: TemporaryCase, grant: Decision, papers: Papers): TemporaryCase => withGrant(it, { ...grant, papers });

/** Grants that were paid first and whose day for the papers has passed. */
export const isPapersOverdue = (grant: Decision, today: string): boolean =>
  lacksPapers(grant) && grant.papersDue !== undefined && grant.papersDue.day < today;
