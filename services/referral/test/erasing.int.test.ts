import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasureOfHousehold } from '../src/queries/erasure-of-household.ts';
import { confirmed, ticketsOf } from './asked.ts';
import { aConsent, aService, sending } from './directory-steps.ts';
import { auditor, clerk, type Family, type Opened, openReferral, partnerOf, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const words = 'b'.repeat(64);
const proofOf = async ({ household }: Family, actor = auditor) =>
  (await ask(r.runtime, erasureOfHousehold, [household], actor)).get(household)?.proof;

/** Everything that is ever kept of a household: members, words, what it was asked, what it signed, by whom it was told of, and tickets that came by each line. */
async function known(): Promise<Family> {
  const family = await r.family();
  const of = { household: family.household, line: 'application', reason: 'asked_for', wordsHash: words };
  await aConsent(r, family, { documentHash: words });
  await sending(r, family, await aService(r));
  await r.run('acceptNeed', { ...of, needs: [{ need: 'rights', person: family.persons[0] }] });
  await r.run('assessNeeds', { ...of, answered: [{ observation: 'untreated', answer: 'yes', person: family.persons[0] }] });
  await r.tell(`household/${family.household}`, confirmed(family));
  const agreed = { signedOn: r.today(), validUntil: '2026-12-31', documentHash: words };
  const lead = await r.run('tellOfNeed', { region: '990000001001', need: 'disability', reference: 'JQ-1', ...agreed }, partnerOf('union'));
  await r.run('takeUpLead', { household: family.household, lead: lead.accepted ? lead.reference['id'] : '' });
  return family;
}
const erase = ({ household }: Family) =>
  r.tell(`household/${household}`, householdErased({ ...householdErased.example, householdId: household, on: r.today() }));

/** Every table of the service as text, but the kit's own: what of it holds a word. */
const holding = async (text: string): Promise<readonly string[]> => {
  const tables = await r.rows(
    "select table_name as name from information_schema.tables where table_schema = current_schema() and table_name not like 'kit\\_%'",
  );
  const found = [];
  for (const { name } of tables)
    if ((await r.rows(`select 1 from "${String(name)}" t where t::text like $1 limit 1`, [`%${text}%`])).length > 0)
      found.push(String(name));
  return found.toSorted();
};

describe('a household that is erased', () => {
  it('leaves nothing that says who it was or proves anything of it, and is counted so store by store', async () => {
    const [family, other] = [await known(), await r.family()];
    expect(await holding(words)).toEqual(['consents', 'leads', 'tickets']);
    expect(await proofOf(family)).toBeUndefined();
    const held = (await ticketsOf(r, family)).length;
    expect(held).toBeGreaterThan(4);
    await erase(family);
    expect(await holding(words)).toEqual([]);
    const proof = await proofOf(family);
    expect(proof?.on).toBe(r.today());
    expect(proof?.stores.map(({ store, destroyed, left }) => `${store} ${destroyed} ${left}`)).toEqual([
      'referral.households.members 1 0',
      'referral.tickets.words_hash 2 0',
      'referral.consents.document_hash 1 0',
      'referral.leads.document_hash 1 0',
    ]);
    expect(await r.rows('select members from households where id = $1', [family.household])).toEqual([{ members: [] }]);
    expect((await r.rows('select members from households where id = $1', [other.household]))[0]?.['members']).toHaveLength(2);
    // ids, codes and days stay: what was done is still counted
    expect(await ticketsOf(r, family)).toHaveLength(held);
  });

  it('is erased once, whoever tells it again, and is nobody to send anything of', async () => {
    const family = await known();
    await erase(family);
    const first = await proofOf(family);
    r.forward(1);
    await erase(family);
    expect(await proofOf(family)).toEqual(first);
    const needs = [{ need: 'rights', person: family.persons[0] }];
    expect(await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs })).toMatchObject({
      accepted: false,
    });
    expect(await sending(r, family, uuid())).toMatchObject({ accepted: false });
    expect(await proofOf(family, partnerOf('union'))).toBeUndefined();
    expect(await proofOf(family, clerk)).toBeUndefined();
  });
});
