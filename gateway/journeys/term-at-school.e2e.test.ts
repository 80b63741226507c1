import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyForEducation, decideEducation, endEnrolment } from './education-steps.ts';
import { adoptRegions, aFamily, authorise, declare, type Family, verify } from './family.ts';
import { dayIn, fileWhen } from './procedure-steps.ts';
import { accept, apply, decide, opine, survey } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-08-03T01:00:00Z');
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

/** A family of three that is granted the subsistence allowance, with a child in a junior school. */
async function grantedFamily(): Promise<Family> {
  const clerk = await world.officer('clerk');
  const family = await aFamily(clerk);
  const [head = '', spouse = ''] = family.members.map(({ person }) => person.id);
  const wage = { person: head, kind: 'income', item: 'wage', amount: 1_080_000, months: 12 };
  await declare(clerk, family, [wage, { person: spouse, kind: 'income', item: 'transfer', amount: 0, months: 12 }], dayIn(world));
  await world.settle();
  await authorise(clerk, family, dayIn(world), '2027-08-01');
  await verify(clerk, family.id);
  await world.settle();
  const accepted = await accept(clerk, await apply(clerk, family.id, head));
  const opined = await opine(await world.officer('reviewer'), await survey(await world.officer('surveyor'), accepted, head, dayIn(world)));
  await world.pass({ days: 9 });
  const awaiting = await fileWhen(world, opined.id, ({ status }) => status === 'awaiting-decision');
  await decide(await world.officer('decider'), awaiting, { homeVisitOn: dayIn(world) });
  await world.settle();
  return family;
}

const page = `query ($id: ID!) { household(id: $id) {
  cases { edges { node { __typename id status stage dueOn agency } } }
  education { id status application { schoolName educationStage boarding } inEffectOn
    educationDecision { outcome class reasons { text } letter { text servedOn way } }
    schoolPublicity { opensOn closesOn closedOn }
    termGrants { term kind amountText paysOn paidOn stopped } enrolmentEnd { why on } } } }`;
type Page = {
  readonly household: { readonly education: readonly object[]; readonly cases: { readonly edges: readonly { readonly node: object }[] } };
};

const year = `query ($person: ID!) { educationYear(person: $person, schoolYear: 2026) { paid paidText grants { term paidOn case { id } } } }`;

it('a pupil of a family with the allowance is given by the stage, posted without a name, paid on the day of the term, and no more once the pupil has left', async () => {
  const [clerk, bureau] = [await world.officer('clerk'), await world.officer('education-officer', { purpose: 'education-assistance' })];
  const family = await grantedFamily();
  const child = family.members[2]?.person.id ?? '';
  const shown = async () => (await clerk.query<Page>(page, { id: family.id })).household;
  await world.settle();
  const asked = { household: family.id, person: child, educationStage: 'junior', boarding: true, schoolName: '示例初级中学' };
  const applied = await applyForEducation(clerk, asked);

  // the office that decides sees the pupil by name for its purpose, and of the household nothing
  const mine = `query { educationWorklist { edges { node { id status pupil { name } household { id } application { schoolName } } } } }`;
  expect(await bureau.query(mine, {})).toEqual({
    educationWorklist: {
      edges: [
        {
          node: {
            ...{ id: applied.id, status: 'applied', pupil: { name: '李小例' }, household: null },
            application: { schoolName: '示例初级中学' },
          },
        },
      ],
    },
  });
  await expect(decideEducation(bureau, applied, { educationStage: 'senior' })).rejects.toThrow('StageDisagrees');
  const decided = await decideEducation(bureau, applied, { educationStage: 'junior' });
  expect(decided.status).toBe('posted');
  const decidedOn = dayIn(world);
  await world.pass({ days: 8 });
  await expect
    .poll(async () => (await shown()).education, { timeout: 20_000 })
    .toMatchObject([
      {
        ...{ id: applied.id, status: 'granted', application: { educationStage: 'junior', boarding: true }, inEffectOn: dayIn(world) },
        educationDecision: {
          ...{ outcome: 'granted', class: 'dibao' },
          // told in writing once nobody has objected
          letter: { text: expect.stringContaining('秋季学期，生活补助 750.00 元') as string, servedOn: dayIn(world), way: 'by_post' },
          reasons: [{ text: '该学生在学校有学籍，正在就读。' }, { text: '当地的教育救助标准包括这类家庭、这一学段的学生。' }],
        },
        schoolPublicity: { opensOn: decidedOn },
        termGrants: [
          { term: 'autumn', kind: 'living_subsidy', amountText: '750.00 元', paysOn: '2026-09-08', paidOn: null },
          { term: 'spring', kind: 'living_subsidy', amountText: '750.00 元', paysOn: '2027-03-08', paidOn: null },
        ],
      },
    ]);

  while (dayIn(world) < '2026-09-08') await world.pass({ days: 1 });
  type Year = { readonly educationYear: { readonly paid: number } };
  const paid = async () => (await bureau.query<Year>(year, { person: child })).educationYear;
  await expect.poll(paid, { timeout: 20_000 }).toEqual({
    ...{ paid: 75_000, paidText: '750.00 元' },
    grants: [
      { term: 'autumn', paidOn: '2026-09-08', case: { id: applied.id } },
      { term: 'spring', paidOn: null, case: { id: applied.id } },
    ],
  });

  const second = await applyForEducation(clerk, { ...asked, fromTerm: 'spring' });
  expect((await decideEducation(bureau, second, { educationStage: 'junior' })).status).toBe('refused');
  await endEnrolment(bureau, decided, { why: 'left_school', on: dayIn(world) });
  await world.settle();
  const { education, cases } = await shown();
  expect(education.find((it) => 'id' in it && it.id === applied.id)).toMatchObject({
    ...{ status: 'ended', enrolmentEnd: { why: 'left_school', on: dayIn(world) } },
    termGrants: [
      { paidOn: '2026-09-08', stopped: false },
      { paidOn: null, stopped: true },
    ],
  });
  expect(cases.edges.map(({ node }) => node)).toContainEqual({
    ...{ __typename: 'EducationCase', id: applied.id, status: 'ended', stage: 'closed', dueOn: null, agency: 'county-990000' },
  });
});
