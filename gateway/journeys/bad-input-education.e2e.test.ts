import { graphClient, type GraphClient } from '@jiuzhu/infra/graph-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { applyForEducation, decideEducation, endEnrolment } from './education-steps.ts';
import { adoptRegions, aFamily, aNumber, type Family } from './family.ts';
import { key } from './key.ts';
import { orderPost } from './order.ts';
import { dayIn } from './procedure-steps.ts';
import { changed, type Digest, digester } from './rubbish/digest.ts';
import { says } from './says.ts';
import type { Case } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let [clerk, bureau, another] = [] as readonly GraphClient[] as readonly [GraphClient, GraphClient, GraphClient];
let family: Family;
let cases: Readonly<Record<'granted' | 'refused' | 'late' | 'unserved' | 'left' | 'waiting', Case>>;
let digest: () => Promise<Digest>;
let before: Digest;

const pupil = (nth: number): string => family.members[nth]?.person.id ?? '';
const seen = ({ id, version }: Case) => ({ case: id, version });
const roll = { enrolled: true, educationStage: 'senior' };

/** What is answered to whoever asks for a change that is not to be had, with what it says besides. */
const asked = async (officer: GraphClient, name: string, input: object): Promise<unknown> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const more = '... on StageDisagrees { applied } ... on CaseInOtherStatus { status }';
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { code message path ${more} } } }`;
  const answer = await officer.query<Record<string, unknown>>(document, { input: { idempotencyKey: key(), ...input } });
  return answer[name];
};

const applied = (nth: number, more: object = {}): Promise<Case> =>
  applyForEducation(clerk, { household: family.id, person: pupil(nth), ...more });
const refusedFor = async (nth: number): Promise<Case> => decideEducation(bureau, await applied(nth), { enrolled: false });

/** What is shown at the door lasts sixty days. */
const signIn = async (): Promise<void> => {
  [clerk, bureau] = [await world.officer('clerk'), await world.officer('education-officer')];
  another = await world.officer('education-officer', { id: 'officer-education-2' });
};

beforeAll(async () => {
  world = await openWorld('2026-06-15T01:00:00Z');
  await adoptRegions(await world.officer('registrar'));
  await signIn();
  const aMember = (relation: string) => ({ name: '吴示例', idNumber: aNumber(), relation });
  family = await aFamily(clerk, { members: ['head', ...Array.from({ length: 6 }, () => 'child')].map(aMember) });
  await world.settle();
  const late = await refusedFor(1);
  await world.settle();
  // over sixty days later, in the first week of the autumn term
  await world.pass({ days: 70 });
  await signIn();
  const granted = await decideEducation(bureau, await applied(2));
  await world.pass({ days: 9 });
  const refused = await refusedFor(3);
  await world.settle();
  orderPost(world, { returns: 'moved' });
  const unserved = await refusedFor(4);
  await world.settle();
  const left = await endEnrolment(clerk, await applied(5), { why: 'left_school', on: dayIn(world) });
  cases = { late, granted, refused, unserved, left, waiting: await applied(6) };
  await world.settle();
  digest = await digester(world);
});
afterAll(() => world.close());
beforeEach(async () => void (before = await digest()));
afterEach(async () => expect(changed(before, await digest())).toEqual([]));

const application = (more: object = {}) => ({
  ...{ household: family.id, person: pupil(6), handedInAt: 'window', schoolCode: '2199000001', schoolName: '示例高级中学' },
  ...{ educationStage: 'senior', boarding: false, schoolYear: 2027, fromTerm: 'autumn', ...more },
});
const inStatus = (status: string, words: string) => ({
  ...says('CaseInOtherStatus', `该案件目前“${words}”，不能办理此事项`),
  status,
});

it('nobody applies twice for a pupil and a year while the first waits', async () => {
  expect(await asked(clerk, 'applyForEducation', application({ schoolYear: 2026 }))).toEqual(
    says('AppliedAlready', '该学生本学年的申请正在审核，不能重复申请'),
  );
});

it('nothing is given by another stage than that of the roll', async () => {
  expect(await asked(bureau, 'decideEducation', { ...seen(cases.waiting), ...roll, educationStage: 'junior' })).toEqual({
    ...says('StageDisagrees', '学籍所在学段与申请的学段（普通高中）不一致，应当重新申请', ['educationStage']),
    applied: 'senior',
  });
});

it('of who has left nothing is decided, and nobody leaves twice or in the future', async () => {
  const ended = inStatus('ended', '已终止');
  expect(await asked(bureau, 'decideEducation', { ...seen(cases.left), ...roll })).toEqual(ended);
  expect(await asked(clerk, 'endEnrolment', { ...seen(cases.left), why: 'left_school', on: dayIn(world) })).toEqual(ended);
  expect(await asked(clerk, 'endEnrolment', { ...seen(cases.waiting), why: 'left_school', on: '2027-06-30' })).toEqual(
    says('DayInFuture', '日期不能晚于今天', ['on']),
  );
});

it('is applied for by a member, for a term that is not over, and by no boarder at home', async () => {
  const other = await asked(clerk, 'applyForEducation', application({ person: '00000000-0000-8000-8000-000000000001' }));
  expect(other).toEqual(says('MemberUnknown', '该人员不是这一家庭的成员', ['person']));
  expect(await asked(clerk, 'applyForEducation', application({ schoolYear: 2025, fromTerm: 'spring' }))).toEqual(
    says('TermOver', '该学期已于 2026-08-31 结束，不能再申请', ['fromTerm']),
  );
  expect(await asked(clerk, 'applyForEducation', application({ educationStage: 'at_home', boarding: true }))).toEqual(
    says('InvalidInput', '在家受教育的儿童不能寄宿', ['boarding']),
  );
});

it('is decided by nobody who took it in', async () => {
  const both = await world.officer('education-officer', { id: 'officer-clerk' });
  const own = says('DecidedByItsClerk', '受理申请的人员不能作出决定');
  expect(await asked(both, 'decideEducation', { ...seen(cases.waiting), ...roll })).toEqual(own);
  expect(await asked(both, 'reconsiderEducation', { ...seen(cases.refused), ...roll })).toEqual(own);
});

it('is objected to only while it is posted', async () => {
  const granted = inStatus('granted', '已决定救助');
  expect(await asked(clerk, 'objectToEducationGrant', seen(cases.granted))).toEqual(granted);
  expect(await asked(clerk, 'objectToEducationGrant', seen(cases.waiting))).toEqual(inStatus('applied', '已申请，待审核'));
});

it('is reconsidered only where it was refused, by another officer and in time', async () => {
  expect(await asked(another, 'reconsiderEducation', { ...seen(cases.granted), ...roll })).toEqual(inStatus('granted', '已决定救助'));
  expect(await asked(bureau, 'reconsiderEducation', { ...seen(cases.refused), ...roll })).toEqual(
    says('ReconsideredByItsDecider', '复核应当由没有作出过决定的人员办理'),
  );
  expect(await asked(another, 'reconsiderEducation', { ...seen(cases.late), ...roll })).toEqual(
    says('ReconsiderationTooLate', '复核期限已于 2026-08-14 届满'),
  );
});

it('a letter is brought once, of a decision that there is, and not before it', async () => {
  const by = { way: 'by_hand', servedOn: dayIn(world) };
  const bring = (it: Case, more: object) => asked(clerk, 'recordEducationService', { ...seen(it), decision: 1, ...by, ...more });
  expect(await bring(cases.refused, {})).toEqual(says('AlreadyServed', `决定已于 ${dayIn(world)} 送达`));
  expect(await bring(cases.unserved, { decision: 2 })).toEqual(says('NothingToServe', '没有需要送达的决定'));
  expect(await bring(cases.unserved, { servedOn: '2026-09-01' })).toEqual(
    says('DayOutsideProcedure', `日期应当在 ${dayIn(world)} 至 ${dayIn(world)} 之间`, ['servedOn']),
  );
});

it('names no pupil to anybody who shows no token', async () => {
  const anybody = graphClient(world.url, '');
  const of = '{ educationCase(id: $id) { pupil { id } application { schoolName } schoolPublicity { opensOn } } }';
  await expect(anybody.query(`query ($id: ID!) ${of}`, { id: cases.granted.id })).rejects.toThrow('UNAUTHENTICATED');
});
