import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions, aFamily } from './family.ts';
import { draftPolicy, publishPolicies } from './policy-steps.ts';
import { acceptNeeds, giveNotice } from './referral-steps.ts';
import { accept, apply } from './steps.ts';
import { county, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const page = `query ($id: ID!) {
  papersToBring(household: $id) { programmeText needTexts entries { policy { title applyAt papers } toldBefore } }
  household(id: $id) { subsistence { applied { missing } } }
}`;
type Page = { readonly papersToBring: readonly { readonly entries: readonly object[] }[]; readonly household: object };

it('a family is told at one window, in one query, what it is to bring for all that it is being looked at for and what is missing still, and that it was told once already', async () => {
  const [author, approver, clerk] = [
    await world.officer('standards-author'),
    await world.officer('standards-approver'),
    await world.officer('clerk'),
  ];
  const bills = { programme: 'MEDICAL', title: '医疗救助', applyAt: '参保地医疗保障窗口', papers: ['身份证', '住院费用结算单'] };
  await publishPolicies(approver, county, [await draftPolicy(author, county), await draftPolicy(author, county, bills)]);
  const family = await aFamily(clerk);
  await world.settle();
  await acceptNeeds(clerk, family.id, [{ need: 'hunger' }, { need: 'illness' }]);
  await accept(clerk, await apply(clerk, family.id, family.members[0]?.person.id ?? ''), { missing: ['income', 'authorisation'] });
  const shown = () => clerk.query<Page>(page, { id: family.id });
  const allowance = { title: '最低生活保障', applyAt: '户籍所在地街道窗口', papers: ['户口簿'] };
  const medical = { title: bills.title, applyAt: bills.applyAt, papers: bills.papers };
  const toldOn = (...toldBefore: readonly string[]) => [
    { programmeText: '低保、特困等救助', needTexts: ['饥寒'], entries: [{ policy: allowance, toldBefore }] },
    { programmeText: '医疗救助', needTexts: ['大病'], entries: [{ policy: medical, toldBefore }] },
  ];
  expect(await shown()).toEqual({
    papersToBring: toldOn(),
    household: { subsistence: [{ applied: { missing: ['income', 'authorisation'] } }] },
  });

  const papers = (it: Awaited<ReturnType<typeof giveNotice>>) =>
    it.parts.flatMap(({ entries }) => entries.map(({ policy, toldBefore }) => [policy.papers.join('、'), ...toldBefore]));
  expect(papers(await giveNotice(clerk, family.id))).toEqual([['户口簿'], ['身份证、住院费用结算单']]);
  expect((await shown()).papersToBring).toEqual(toldOn('2026-03-02'));
  await world.pass({ days: 3 });
  expect(papers(await giveNotice(clerk, family.id))).toEqual([
    ['户口簿', '2026-03-02'],
    ['身份证、住院费用结算单', '2026-03-02'],
  ]);
});
