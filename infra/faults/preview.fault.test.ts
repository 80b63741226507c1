import { addDays } from '@jiuzhu/kernel';
import { dayOf } from '@jiuzhu/service-kit';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { fill } from '../bench/reassess/fill.ts';
import { exampleLaw } from '../bench/reassess/standards.ts';
import { keyOf } from '../local/examples/register.ts';
import { graphClient } from '../local/graph-client.ts';
import { keysIn } from '../local/keys.ts';
import { tokenFor } from '../local/token.ts';
import { databaseIn } from './database-in.ts';
import { ownInstances } from './own-instances.ts';

const instances = ownInstances('previewed');
const { dataDir } = instances;
afterAll(() => instances.end());

const adopting =
  'mutation A($input: AdoptStandardInput!) { adoptStandard(input: $input) { __typename ... on StandardProposal { id } ... on Problem { code message } } }';
const asking = 'mutation P($input: PreviewProposalInput!) { previewProposal(input: $input) { __typename ... on StandardProposal { id } } }';
const looking = `query L($id: ID!) { standardProposal(id: $id) { subsistenceImpact { state seen
  assisted { seen newlyGiven noLongerGiven more less otherClass same undecidable before after classes { class householdsBefore householdsAfter before after } } } } }`;
type Impact = { readonly state: string; readonly seen: number; readonly assisted: Readonly<Record<string, number>> | null };

/** Four pages, of which the third and fourth are begun again. */
const households = 16_000;
const today = dayOf(new Date());
const before = addDays(today, -60);

const officerAt = async (url: string, role: string) => {
  const bearer = { id: `${role}-1`, agency: 'office-990000', roles: [role], region: '990000', level: 'county' as const };
  return graphClient(url, await tokenFor(keysIn(dataDir), bearer, 'PT1H', new Date()));
};
const cells = [
  { key: 'urban', fen: 90_000 },
  { key: 'rural', fen: 60_000 },
];
const document = { number: '示例民发〔2026〕9号', title: '关于调整标准的通知', issuer: '示例县民政局' };
const standard = { parameter: 'subsistence.standard', from: today, cells };

it(
  'a preview is killed three times in the middle, and goes on where it was: each household is counted once, as in a run that nobody killed',
  { timeout: 240_000 },
  async () => {
    const first = await instances.begin();
    const admin = new pg.Pool({ connectionString: databaseIn(dataDir), max: 2 });
    admin.on('error', () => undefined);
    await fill(admin, households, exampleLaw(before), before, 'subsistence.assistance');
    await admin.end();
    const author = await officerAt(first.url, 'standards-author');
    const proposal = { idempotencyKey: keyOf('preview'), region: '990000', document, publishedAt: before, values: [standard] };
    const { id } = await author.change<{ __typename: string; id: string }>(adopting, proposal, 'StandardProposal');
    await first.stop();

    const doomed = await instances.begin('job.before-record:2');
    const asked = async (url: string, name: string): Promise<string> => {
      const input = { idempotencyKey: keyOf(name), proposal: id };
      const answer = await (await officerAt(url, 'standards-author')).query<{ previewProposal: { __typename: string } }>(asking, { input });
      return answer.previewProposal.__typename;
    };
    // subsistence hears of it when its turn comes
    let asks = 0;
    await expect
      .poll(() => asked(doomed.url, `preview-${String((asks += 1))}`), { timeout: 30_000, interval: 300 })
      .toBe('StandardProposal');
    await doomed.gone;
    expect(doomed.child.signalCode).toBe('SIGKILL');
    for (const failpoint of ['job.before-record:2', 'job.before-record:2']) await instances.killedAt(failpoint);

    const last = await instances.begin();
    const decider = await officerAt(last.url, 'decider');
    const counted = async () =>
      (await decider.query<{ standardProposal: { subsistenceImpact: Impact } }>(looking, { id })).standardProposal.subsistenceImpact;
    const whole = { state: 'done', seen: households };
    await expect.poll(counted, { timeout: 120_000, interval: 300 }).toMatchObject(whole);
    const interrupted = await counted();
    const { seen, newlyGiven, noLongerGiven, more, less, otherClass, same, undecidable } = interrupted.assisted ?? {};
    const parts = [newlyGiven, noLongerGiven, more, less, otherClass, same, undecidable];
    expect(parts.reduce<number>((sum, it) => sum + Number(it), 0)).toBe(seen);
    expect(more).toBeGreaterThan(2_500);

    expect(await asked(last.url, 'again')).toBe('StandardProposal');
    // the latest is shown, and it is whole again
    await expect.poll(counted, { timeout: 120_000, interval: 300 }).toMatchObject(whole);
    expect(await counted()).toEqual(interrupted);

    const look = new pg.Client({ connectionString: databaseIn(dataDir) });
    await look.connect();
    const none = async (text: string) =>
      expect((await look.query<{ n: number }>(`select count(*)::int as n from ${text}`)).rows).toEqual([{ n: 0 }]);
    await none('subsistence.assistance_decisions');
    await none('subsistence.assistance where review_opened_on is not null');
    await none(`subsistence.kit_outbox where stream in (select 'household/' || household_id from subsistence.assistance)`);
    await look.end();
    await last.stop();
  },
);
