import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { anIncome, aSnapshot } from '../../../testing/builders.ts';
import { act, anAccepted, judged, periods } from '../../../testing/cases.ts';
import { decided, reconsidered } from './decision.ts';
import { asked } from '../notice/served.ts';

const refusal = judged(aSnapshot({ facts: [anIncome(1, 90_000)] }));
const refused = asked(decided(anAccepted(), refusal, act('2026-03-16'), periods()), day('2026-03-16'));

it('a second look cites the first decision, which stays, and posts what it grants before that takes effect', () => {
  const again = reconsidered(refused, judged(), act('2026-04-01', 'officer-2'), periods());
  expect(again).toMatchObject({
    ...{ status: 'final-publicity', publicity: { of: 'decision', opensOn: '2026-04-01', closesOn: '2026-04-08' } },
    decisions: [{ number: 1 }, { number: 2, cites: 1, from: '2026-05-01' }],
  });
  expect(reconsidered(refused, refusal, act('2026-04-01', 'officer-2'), periods())).toMatchObject({ status: 'refused' });
});
