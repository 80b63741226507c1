import { regionCode } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aSnapshot } from '../../../testing/builders.ts';
import { aBook, aLaw } from '../../../testing/standards.ts';
import { judge } from '../../classification/judge.ts';
import type { Judged } from '../../procedure/subsistence-case.ts';
import { lawOf } from './law-of.ts';

const law = aLaw();
const snapshot = aSnapshot();
const judgement = judge(snapshot, law);
const region = regionCode('610304001');

it('the standards of a decision are found again by region and day, and believed by their hash alone', () => {
  if (judgement.class === 'undecidable') throw new Error('the test is not decided');
  const judged: Judged = { judgement, snapshot, standardsHash: law.hash, rulesHash: '' };
  expect(lawOf(aBook(), region, judged)?.hash).toBe(law.hash);
  expect(lawOf(aBook({ 'subsistence.standard': { urban: 70_000, rural: 70_000 } }), region, judged)).toBeUndefined();
});
