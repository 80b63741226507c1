import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adoptRegions, type Family } from './family.ts';
import {
  acceptedCase,
  aDeclaredFamily,
  answerOf,
  type CaseFile,
  dayIn,
  fileOf,
  fileWhen,
  meetingOn,
  surveyedCase,
  whenPublicityIsOver,
} from './procedure-steps.ts';
import { changed, type Digest, digester } from './rubbish/digest.ts';
import { accept, apply, decide, opine } from './steps.ts';
import { delegate, township } from './who-sees-what/delegated.ts';
import { says } from './says.ts';
import { openWorld, type World } from './world.ts';

let world: World;
/** One case at each of the steps at which something can be done wrong, as it stands. */
let at: {
  readonly accepted: CaseFile;
  readonly unauthorised: CaseFile;
  readonly posted: CaseFile;
  readonly awaiting: CaseFile;
  readonly refused: CaseFile;
};
let family: Family;
let digest: () => Promise<Digest>;
let before: Digest;

const limit = 69_000 * 12 * 3 * 3;
const opined = async (of: Family): Promise<CaseFile> => {
  const { id } = await opine(await world.officer('reviewer'), await surveyedCase(world, of, await acceptedCase(world, of)));
  return fileOf(world, id);
};

beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
  // lapsed on the day before the stories are at the decision
  await delegate(world, '2026-01-01', '2026-03-09');
  const first = await opined(await aDeclaredFamily(world));
  const refused = await opined(await aDeclaredFamily(world, limit + 1));
  await decide(await world.officer('decider'), refused);
  const awaiting = await whenPublicityIsOver(world, first);
  await world.pass({ days: 62 });
  const posted = await opined(await aDeclaredFamily(world));
  await world.pass({ days: 8 });
  family = await aDeclaredFamily(world);
  const accepted = await acceptedCase(world, family);
  const clerk = await world.officer('clerk');
  const silent = await aDeclaredFamily(world, 0, { authorised: false });
  const waiting = await accept(clerk, await apply(clerk, silent.id, silent.members[0]?.person.id ?? ''));
  await surveyedCase(world, silent, waiting);
  await world.settle();
  at = {
    accepted,
    unauthorised: await fileOf(world, waiting.id),
    posted: await fileWhen(world, posted.id, ({ status }) => status === 'awaiting-decision'),
    awaiting: await fileOf(world, awaiting.id),
    refused: await fileWhen(world, refused.id, ({ notices }) => notices[0]?.servedOn !== null && notices.length > 0),
  };
  digest = await digester(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  before = await digest();
});
afterEach(async () => {
  expect(changed(before, await digest())).toEqual([]);
});
const asked = async (name: string, role: string, it: CaseFile, more: object = {}, as = {}): Promise<unknown> =>
  (await answerOf(world, name, { role, as }, it, more))?.[name];
const surveying = (more: object = {}) => ({
  ...{ on: dayIn(world), surveyors: ['officer-surveyor', 'officer-surveyor-2'], methods: ['home_visit'] },
  ...{ signedBy: family.members[0]?.person.id, findings: { obligors: [], selfCare: [], childChoices: [], careForms: [] } },
  ...more,
});

describe('a survey', () => {
  it('by one person is none', async () => {
    const alone = says('SurveyBySinglePerson', '入户调查应当由两名以上调查人员进行', ['surveyors']);
    for (const surveyors of [['officer-surveyor'], ['officer-surveyor', 'officer-surveyor']])
      expect(await asked('recordSurvey', 'surveyor', at.accepted, surveying({ surveyors }))).toEqual(alone);
  });

  it('is not signed by a child, nor of another day than those of the procedure', async () => {
    const child = family.members[2]?.person.id;
    expect(await asked('recordSurvey', 'surveyor', at.accepted, surveying({ signedBy: child }))).toEqual(
      says('SignedByNoMember', '调查表应当由在场的成年家庭成员签字', ['signedBy']),
    );
    expect(await asked('recordSurvey', 'surveyor', at.accepted, surveying({ on: '2026-03-02' }))).toMatchObject({
      ...{ __typename: 'DayOutsideProcedure', path: ['on'] },
    });
  });

  it('comes before the opinion', async () => {
    expect(await asked('givePreliminaryOpinion', 'reviewer', at.accepted)).toEqual(says('SurveyNeeded', '尚未入户调查，不能提出初审意见'));
  });
});

it('without an authorisation nothing is judged, and what is missing is said', async () => {
  expect(at.unauthorised.verification).toMatchObject({ kind: 'waiting' });
  expect(await asked('givePreliminaryOpinion', 'reviewer', at.unauthorised)).toEqual(
    says('FactsNeeded', '尚有情况未查清，暂不能提出初审意见，案件保留'),
  );
});

it('an objection after the round is not heard', async () => {
  const closed = says('ObjectionAfterRound', '公示已于 2026-05-19 期满，公示异议应当在公示期内提出');
  expect(await asked('raiseObjection', 'clerk', at.posted)).toEqual(closed);
  expect(
    await asked('recordDemocraticReview', 'clerk', at.posted, {
      heldOn: dayIn(world),
      attended: 9,
      approving: 9,
      minutesHash: 'a'.repeat(64),
    }),
  ).toEqual(says('NotObjectedTo', '没有公示异议，不进行民主评议'));
});

describe('a decision', () => {
  const decided = (more: object = {}, as = {}) =>
    asked('decideSubsistence', 'decider', at.awaiting, { homeVisitOn: dayIn(world), ...more }, as);

  it('is not by one of its surveyors, its reviewer or its clerk', async () => {
    expect(await decided({}, { id: 'officer-surveyor-2' })).toEqual(says('DecidedByItsSurveyor', '调查人员不能作出审核确认决定'));
    expect(await decided({}, { id: 'officer-reviewer' })).toEqual(says('DecidedByItsReviewer', '提出初审意见的人员不能作出审核确认决定'));
    expect(await decided({}, { id: 'officer-clerk' })).toEqual(says('DecidedByItsClerk', '受理申请的人员不能作出审核确认决定'));
  });

  it('is not by a township whose delegation has lapsed', async () => {
    expect(await decided(meetingOn(dayIn(world)), { region: township })).toEqual(
      says('DelegationNotInForce', '县级人民政府没有将最低生活保障的审核确认权限书面下放给本乡镇（街道），或者当日不在有效期内'),
    );
  });

  it('is not made before the county was where the lot fell', async () => {
    expect(await decided({ homeVisitOn: null })).toEqual(
      says('HomeVisitNeeded', '随机抽中，县级民政部门应当在受理之后、决定之前入户核查，并填写入户日期', ['homeVisitOn']),
    );
    const visit = { on: dayIn(world), asStated: true };
    expect(await asked('recordHomeVisit', 'decider', at.awaiting, visit, { region: township })).toEqual(
      says('VisitNotByCounty', '应当由县级民政部门入户核查'),
    );
  });

  it('is not looked at again by whoever made it, nor when its days are over, nor before it is made', async () => {
    const until = at.refused.notices[0]?.reconsiderUntil ?? '';
    expect(await asked('reconsider', 'decider', at.refused)).toEqual(says('ReconsideredByItsDecider', '作出原决定的人员不能复核'));
    expect(await asked('reconsider', 'decider', at.refused, {}, { id: 'another-decider' })).toEqual(
      says('ReconsiderationTooLate', `申请复核的期限已于 ${until} 届满`),
    );
    expect(await asked('reconsider', 'decider', at.awaiting)).toMatchObject({ __typename: 'CaseInOtherStatus' });
  });

  it('is not served twice', async () => {
    const [notice] = at.refused.notices;
    expect(await asked('recordService', 'clerk', at.refused, { servedOn: dayIn(world), way: 'by_hand' })).toEqual(
      says('AlreadyServed', `决定书已于 ${notice?.servedOn ?? ''} 送达`),
    );
  });
});

it('a procedure is not ended for what the family did all the same', async () => {
  const ending = { declined: ['verification'], heardOn: dayIn(world), recordHash: 'd'.repeat(64) };
  expect(await asked('endProcedure', 'reviewer', at.accepted, ending)).toEqual(
    says('NotDeclined', '核对授权已经配合，不能作为终止程序的理由', ['declined']),
  );
});
