import type { Id } from '@jiuzhu/kernel';
import { type Actor, type Answer, ask, listPage } from '@jiuzhu/service-kit';
import { leadById } from '../src/queries/lead-by-id.ts';
import { leadsTold } from '../src/queries/leads-told.ts';
import type { Opened } from './opened.ts';

/** A partner tells of a child out of school, whose family agrees to it until the end of the year. */
export const tellingOf = (r: Opened, actor: Actor, it: object = {}): Promise<Answer> => {
  const agreed = { signedOn: r.today(), validUntil: '2026-12-31', documentHash: 'f'.repeat(64) };
  return r.run('tellOfNeed', { region: '990000001001', need: 'schooling', reference: 'JQ-2026-7', ...agreed, ...it }, actor);
};

export const leadTold = async (r: Opened, actor: Actor, it: object = {}): Promise<Id<'lead'>> => {
  const answer = await tellingOf(r, actor, it);
  if (!answer.accepted) throw new Error(`rejected: ${answer.problem.problem}`);
  return String(answer.reference['id']) as Id<'lead'>;
};

export const leadSeen = async (r: Opened, lead: Id<'lead'>, actor: Actor) => (await ask(r.runtime, leadById, [lead], actor)).get(lead);

export const leadsListed = async (r: Opened, actor: Actor, asked: object = {}) =>
  (await listPage(r.runtime, leadsTold, 'leads', asked, { first: 100 }, actor)).keys.map(({ key }) => key);
