import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { waitUntil } from '@jiuzhu/infra/wait-until';
import { caseChange } from '../change-document.ts';
import { accept, type Case, object, opine, survey } from '../steps.ts';
import { key, type World } from '../world.ts';
import { township } from './delegated.ts';

const applying = caseChange('applyForSubsistence');
const asking = caseChange('acceptApplication');
const reviewing = caseChange('recordDemocraticReview');
const visit = caseChange('recordHomeVisit');
const deciding = caseChange('decideSubsistence');
const serving = caseChange('recordService');
const checking = caseChange('checkCommitment');
const ending = caseChange('endProcedure');
const reconsidering = caseChange('reconsider');

/** Something of each kind. */
const foundOf = (person: string): object => ({
  obligors: [],
  selfCare: [{ person, failed: 2 }],
  childChoices: [{ person, programme: 'tekun' }],
  careForms: [{ person, form: 'home' }],
});

/** By an aide, where the family lives and is not registered. */
const filed = {
  aid: { kind: 'village_worker', account: 'aide-1', mandateHash: 'a'.repeat(64) },
  residencePermit: { hash: 'b'.repeat(64), validUntil: '2099-12-31' },
};

/** Of one person alone: accepted, and verified for it. */
export async function acceptedCase(world: World, household: string, applicant: string): Promise<string> {
  const clerk = await world.officer('clerk');
  const input = { idempotencyKey: key(), household, applicant, alone: true, nearRelative: false, commitment: true };
  const { id } = await accept(clerk, await clerk.change<Case>(applying, input, 'SubsistenceCase'));
  await world.settle();
  return id;
}

/** Of a family that has taken its authorisation back: heard, and ended. */
export async function endedCase(world: World, id: string): Promise<void> {
  const reviewer = await world.officer('reviewer');
  const { version } = await standingOf(reviewer, id);
  const heard = { heardOn: world.now().toISOString().slice(0, 10), recordHash: 'd'.repeat(64) };
  await reviewer.change(ending, { idempotencyKey: key(), case: id, version, declined: ['verification'], ...heard }, 'SubsistenceCase');
  await world.settle();
}

/**
 * From the window to the decision, with all that a case may have: papers asked for, a near relative, an objection, a visit at home; and where nothing is
 * granted, a letter that came back and was brought, and a second decision.
 */
export async function decidedCase(world: World, household: string, applicant: string, { alone = false } = {}): Promise<string> {
  const [clerk, surveyor, reviewer] = [await world.officer('clerk'), await world.officer('surveyor'), await world.officer('reviewer')];
  const decider = await world.officer('decider', { region: township });
  const change = (officer: GraphClient, document: string, input: object): Promise<Case> =>
    officer.change<Case>(document, { idempotencyKey: key(), ...input }, 'SubsistenceCase');
  const applied = await change(clerk, applying, { household, applicant, alone, nearRelative: true, commitment: true, ...filed });
  const incomplete = await change(clerk, asking, { case: applied.id, version: applied.version, missing: ['mandate'] });
  const today = () => world.now().toISOString().slice(0, 10);
  /** Somebody objects, and the village says what it thinks of that. */
  const reviewed = async (posted: Case): Promise<Case> => {
    const { id, version } = await object(clerk, posted);
    const held = { heldOn: today(), attended: 9, approving: 7, minutesHash: 'c'.repeat(64) };
    return change(clerk, reviewing, { case: id, version, ...held });
  };
  const accepted = await change(clerk, asking, { case: incomplete.id, version: incomplete.version, missing: [], committed: ['income'] });
  const looked = { material: 'income', holds: true, documentHash: 'e'.repeat(64) };
  const checked = await change(clerk, checking, { case: accepted.id, version: accepted.version, ...looked });
  const surveyed = await survey(surveyor, checked, applicant, today(), {
    ...{ findings: foundOf(applicant), methods: ['remote'], emergency: '示例政发〔2026〕1号' },
  });
  const posted = await opine(reviewer, surveyed);
  const opined = posted.status === 'publicity' ? await opine(reviewer, await reviewed(posted)) : posted;
  await world.pass({ days: 9 });
  const awaiting = await stands(clerk, opined.id, 'awaiting-decision');
  const visiting = { case: applied.id, on: today(), asStated: true };
  const visited = await change(await world.officer('decider'), visit, { ...visiting, version: awaiting.version });
  const meeting = { on: today(), resolution: { year: 2026, number: 7 }, attendees: ['member-1', 'member-2', 'member-3'] };
  await change(decider, deciding, { case: applied.id, version: visited.version, homeVisitOn: today(), meeting });
  await world.settle();
  const letter = await standingOf(clerk, applied.id);
  if (letter.status === 'confirmed') return applied.id;
  const brought = await change(clerk, serving, { case: letter.id, version: letter.version, servedOn: today(), way: 'by_hand' });
  const another = await world.officer('decider', { id: 'another-decider' });
  await change(another, reconsidering, { case: brought.id, version: brought.version });
  await world.settle();
  return applied.id;
}

const standing = 'query ($id: ID!) { subsistenceCase(id: $id) { id version status } }';
const standingOf = async (clerk: GraphClient, id: string): Promise<Case> =>
  (await clerk.query<{ subsistenceCase: Case }>(standing, { id })).subsistenceCase;

/** The case once it has come so far: clocks act when they next look. */
async function stands(clerk: GraphClient, id: string, status: string): Promise<Case> {
  let found: Case | undefined;
  const isThere = async (): Promise<boolean> => {
    found = await standingOf(clerk, id);
    return found.status === status;
  };
  if (!(await waitUntil(isThere, 20_000)) || !found) throw new Error(`the case is ${found?.status}, not ${status}`);
  return found;
}
