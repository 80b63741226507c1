import { expect, it } from 'vitest';
import { lifeOf } from './life.ts';

const { stageOf, isOpen } = lifeOf({ submitted: 'application', posted: 'publicity', withdrawn: 'closed' });

it('a case is of the stage of its status, and over in none but the closed one', () => {
  expect([stageOf({ status: 'submitted' }), stageOf({ status: 'posted' }), stageOf({ status: 'withdrawn' })]).toEqual([
    ...['application', 'publicity', 'closed'],
  ]);
  expect([isOpen({ status: 'posted' }), isOpen({ status: 'withdrawn' })]).toEqual([true, false]);
});
