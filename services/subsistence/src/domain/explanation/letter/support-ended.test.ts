import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aGrant, anAssistance, aReviewLaw } from '../../../testing/assistance.ts';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aSnapshot, aSurvey } from '../../../testing/builders.ts';
import { act, judged } from '../../../testing/cases.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { endingIntended, reviewOpined } from '../../assistance/ending-posted.ts';
import { underReview } from '../../assistance/looked-at.ts';
import type { TerminationReason } from '../../assistance/reasons.ts';
import { reviewed } from '../../assistance/reviewed.ts';
import { terminated } from '../../assistance/termination.ts';
import { changeLetterOf } from './change-letter.ts';

const law = aReviewLaw();
const rounds = { origin: undefined, cases: [] };
const support = aGrant({ class: 'tekun', personId: aPersonId(1), amount: fen(78_000) });
const supported = anAssistance({ class: 'tekun', grants: [support] });
const old = { born: day('1950-01-01') };

const resultOf = (made: Parameters<typeof changeLetterOf>[0]): string => {
  const [result] = changeLetterOf(made, {}).sections;
  return (result?.lines ?? []).join('');
};

/** Of whoever was given support, by what is found of the household now. */
const found = (it: Snapshot): string => {
  const anew = { household: judged(it), alone: [] };
  const open = underReview(supported, { cause: 'periodic', on: day('2027-03-01') }, law);
  const posted = reviewOpined(open, open.review, anew, act('2027-03-02'), rounds, law);
  return resultOf(reviewed(posted, anew, { before: undefined, lawOf: () => undefined }, act('2027-03-10'), law).made);
};

it('says that it was posted, from when it ends, and that everything else was looked at with it', () => {
  const letter = found(aSnapshot({ members: [aMember(1, old)], facts: [anIncome(1, 150_000)] }, { survey: aSurvey() }));
  expect(letter).toContain('成员1（1950年出生）的特困人员救助供养，因收入和财产状况不再符合规定，从2027年4月1日起终止');
  expect(letter).toContain('拟终止的情况已于2027年3月2日至2027年3月9日公示，公示期已满。');
  expect(letter).toMatch(/已同时审核，结果见本通知书。遇到突发困难的，可以申请临时救助（依据：《特困人员认定办法》.*第二十七条）/);
});

const poor = [anIncome(1, 0)];
it.each([
  [
    'means',
    aSnapshot({ members: [aMember(1, old)], facts: [aProperty('vehicle', { count: 1 }), ...poor] }, { survey: aSurvey() }),
    '第四项',
  ],
  [
    'labour',
    aSnapshot({ members: [aMember(1, { disability: { kind: 'physical', grade: 3 } })], facts: poor }, { survey: aSurvey() }),
    '第二项',
  ],
  [
    'an obligor',
    aSnapshot({ members: [aMember(1, old)], facts: poor }, { survey: aSurvey({ obligors: [anObligor(2, { of: aPersonId(1) })] }) }),
    '第五项',
  ],
  [
    'prison',
    aSnapshot(
      {
        members: [aMember(1, { ...old, absence: { reason: 'prison', since: day('2026-01-01') } }), aMember(2)],
        facts: [...poor, anIncome(2, 0)],
      },
      { survey: aSurvey() },
    ),
    '第三项',
  ],
])('cites the ground of Article 24: %s', (_, snapshot, ground) => {
  expect(found(snapshot)).toContain(`第二十四条${ground}、第二十六条）`);
});

const intended = (reason: TerminationReason) => {
  const it = endingIntended(supported, reason, act('2027-03-02'), rounds, law);
  return resultOf(terminated(it, reason, act('2027-03-10'), law).made);
};

it('of one’s own will is a ground of Article 24 too, and what is taken for another reason cites none of them', () => {
  expect(intended('asked-by-family')).toContain(
    '因自愿申请退出，从2027年4月1日起终止（依据：《特困人员认定办法》（民发〔2021〕43号）第二十四条第六项、第二十六条）',
  );
  expect(intended('false-report')).toContain('（依据：《特困人员认定办法》（民发〔2021〕43号）第二十六条）');
});

it('says nothing of it where the allowance ends', () => {
  expect(resultOf(terminated(anAssistance(), 'asked-by-family', act('2027-03-10'), law).made)).not.toContain('特困');
});
