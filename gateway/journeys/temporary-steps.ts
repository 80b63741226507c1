import { addDays, day } from '@jiuzhu/kernel';
import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';
import type { Case } from './steps.ts';

const changing = (name: string): string => changeDocument(name, 'TemporaryCase', 'id version status');
type Seen = Pick<Case, 'id' | 'version'>;

/** A fire of thirty thousand yuan, unless it is said otherwise. */
export const reportIncident = (clerk: GraphClient, it: object): Promise<Case> =>
  clerk.change<Case>(
    changing('reportIncident'),
    { idempotencyKey: key(), kind: 'fire', cost: 3_000_000, borne: 0, ...it },
    'TemporaryCase',
  );

const step =
  (name: string) =>
  (officer: GraphClient, { id, version }: Seen, more: object): Promise<Case> =>
    officer.change<Case>(changing(name), { idempotencyKey: key(), case: id, version, ...more }, 'TemporaryCase');

export const decideEmergency = (decider: GraphClient, it: Seen, amount: number, more: object = {}): Promise<Case> =>
  step('decideEmergency')(decider, it, { livingInDifficulty: true, amount, ...more });
export const regulariseGrant = (clerk: GraphClient, it: Seen, more: object): Promise<Case> =>
  step('regulariseGrant')(clerk, it, { sheetHash: 'a'.repeat(64), ...more });
export const recoverGrant = step('recoverGrant');

export const recordTemporaryService = step('recordTemporaryService');

const dayBefore = (day: string): string => `${String(Number(day.slice(0, 4)) - 1)}-12-31`;

/** A bill of a hospital of 30,000 yuan, of the last days of the year before until today. */
export const applyForExpenditureAid = (
  clerk: GraphClient,
  it: { readonly until: string; readonly person: string; readonly household: string; readonly region: string },
): Promise<Case> => {
  const { person, ...of } = it;
  const spends = [{ person, kind: 'medical', amount: 3_000_000, borne: 0, paperHash: 'c'.repeat(64) }];
  return clerk.change<Case>(
    changing('applyForExpenditureAid'),
    { idempotencyKey: key(), ...of, since: dayBefore(of.until), spends },
    'TemporaryCase',
  );
};
export const surveyExpenditure = (surveyor: GraphClient, it: Seen, more: object = {}): Promise<Case> =>
  step('surveyExpenditure')(surveyor, it, {
    ...{ surveyors: ['officer-surveyor', 'officer-surveyor-2'], livingInDifficulty: true, sheetHash: 'd'.repeat(64) },
    ...more,
  });
export const proposeExpenditureGrant = (reviewer: GraphClient, it: Seen, amount: number): Promise<Case> =>
  step('proposeExpenditureGrant')(reviewer, it, { amount });
export const objectToExpenditureGrant = (clerk: GraphClient, it: Seen): Promise<Case> => step('objectToExpenditureGrant')(clerk, it, {});
export const withdrawExpenditureApplication = (clerk: GraphClient, it: Seen): Promise<Case> =>
  step('withdrawExpenditureApplication')(clerk, it, {});
export const decideExpenditure = (decider: GraphClient, it: Seen, amount: number, more: object = {}): Promise<Case> =>
  step('decideExpenditure')(decider, it, { amount, ...more });
export const decideByConference = (decider: GraphClient, it: Seen, heldOn: string, more: object): Promise<Case> =>
  step('decideByConference')(decider, it, {
    ...{ heldOn, attended: 6, members: 6, minutes: '示例民会纪〔2026〕3号', ground: 'beyond_formula', agreed: true },
    ...more,
  });
export const recordFollowUpVisit = (clerk: GraphClient, it: Seen, stop?: string): Promise<Case> =>
  step('recordFollowUpVisit')(clerk, it, { decision: 1, sheetHash: 'e'.repeat(64), ...(stop ? { stop } : {}) });
/** In thirty days. */
export const dayAfter = (today: string): string => addDays(day(today), 30);
/** Half now, and half on another day. */
export const inTwo = (today: string, later: string, amount: number): readonly object[] => [
  { on: today, amount },
  { on: later, amount },
];

export const openReserve = (decider: GraphClient, township: string, amount: number): Promise<unknown> =>
  decider.change(
    changeDocument('openReserve', 'OpenedReserve', 'township'),
    { idempotencyKey: key(), township, amount, document: '示例民函〔2026〕5号' },
    'OpenedReserve',
  );
