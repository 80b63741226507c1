import { fen, type Id } from '@jiuzhu/kernel';
import { ask } from '@jiuzhu/service-kit';
import type { KeptReport } from '../src/adapters/database/reports.ts';
import { fileOfHousehold } from '../src/queries/file-of-household.ts';
import { reportById } from '../src/queries/report-by-id.ts';
import { type Opened, verifier } from './opened.ts';

export const deposit = { kind: 'property' as const, item: 'deposit' as const, amount: fen(1_000_000), count: 1 };
export const wage = { kind: 'income' as const, item: 'wage' as const, amount: fen(600_000), months: 6 };

export const requested = async (v: Opened, household: string, more: object = {}): Promise<Id<'request'>> => {
  const answer = await v.run('requestVerification', { household, purpose: 'SOCIAL_ASSISTANCE', ...more });
  if (!answer.accepted) throw new Error(answer.problem.problem);
  return String(answer.reference['id']) as Id<'request'>;
};

/** The household's reports, the latest first, as the county's verifier reads them. */
export const reportsOf = async (v: Opened, household: Id<'household'>): Promise<readonly KeptReport[]> => {
  const file = (await ask(v.runtime, fileOfHousehold, [household], verifier)).get(household);
  const ids = file?.reports ?? [];
  const found = await ask(v.runtime, reportById, ids, verifier);
  return ids.flatMap((id) => found.get(id) ?? []);
};

export const eventsOf = (v: Opened, household: string, type: string) =>
  v.rows('select data from kit_outbox where stream = $1 and type = $2 order by stream_version', [`household/${household}`, type]);
