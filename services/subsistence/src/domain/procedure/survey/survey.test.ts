import { day } from '@jiuzhu/kernel';
import { expect, it, test } from 'vitest';
import { aHousehold, aMember, anObligor, aPersonId, aSurvey } from '../../../testing/builders.ts';
import { anAccepted, aSurveyed } from '../../../testing/cases.ts';
import { lacksSurvey } from '../opinion.ts';
import { isAllowed, isByTwo, maySign, strangersIn } from './survey.ts';
import type { SurveyMethod } from './survey-record.ts';

it('is by two different people: one named twice is one', () => {
  expect([isByTwo(['one']), isByTwo(['one', 'one']), isByTwo(['one', 'other'])]).toEqual([false, false, true]);
});

test.each<[string, readonly SurveyMethod[], string | undefined, boolean]>([
  ['at home', ['home-visit'], undefined, true],
  ['with the neighbours alone', ['neighbour', 'letter'], undefined, false],
  ['from afar', ['remote'], undefined, false],
  ['from afar in a declared emergency', ['remote', 'letter'], '示例政发〔2026〕1号', true],
])('a survey %s', (_, methods, emergency, allowed) => {
  expect(isAllowed(methods, emergency)).toBe(allowed);
});

it('is signed by a member of age on that day, and by a minor where there is nobody else', () => {
  const on = day('2026-03-04');
  const family = aHousehold({ members: [aMember(1), aMember(2, { born: day('2008-03-05') }), aMember(3, { born: day('2008-03-04') })] });
  expect([1, 2, 3, 4].map((at) => maySign(family, aPersonId(at), on))).toEqual([true, false, true, false]);
  expect(maySign(aHousehold({ members: [aMember(2, { born: day('2012-01-01') })] }), aPersonId(2), on)).toBe(true);
});

it('finds nothing of persons who do not live there, but for the obligors themselves', () => {
  const found = aSurvey({ obligors: [anObligor(1), anObligor(8)], selfCare: [{ personId: aPersonId(9), failed: 3 }] });
  expect(strangersIn(aHousehold(), found)).toEqual([aPersonId(8), aPersonId(9)]);
});

it('is needed for an opinion, unless the region exempts; after an objection it is needed anew', () => {
  expect([lacksSurvey(anAccepted()), lacksSurvey(aSurveyed())]).toEqual([true, false]);
  const exempt = anAccepted({ 'subsistence.survey': 'exempt' });
  expect([lacksSurvey(exempt), lacksSurvey({ ...exempt, status: 're-survey' })]).toEqual([false, true]);
});
