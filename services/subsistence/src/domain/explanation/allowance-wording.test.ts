import { wordingFaults } from '@jiuzhu/policy';
import { expect, it } from 'vitest';
import { aGround, anAllowanceLaw } from '../../testing/allowances.ts';
import { aHousehold, aMember, aPersonId } from '../../testing/builders.ts';
import { allowanceKinds } from '../allowance/allowance.ts';
import { weighClaim } from '../allowance/weigh-claim.ts';
import { allowanceWording } from './allowance-wording.ts';
import { explain } from './explain.ts';

it('there are sound words for every reason of an allowance there is', () => {
  const household = aHousehold({ members: [aMember(1, { disability: { kind: 'sight', grade: 1 } })] });
  const law = anAllowanceLaw();
  const reasons = allowanceKinds.flatMap((kind) => weighClaim({ kind, personId: aPersonId(1) }, aGround({ household }), law).reasons);
  expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(Object.keys(allowanceWording)));
  expect(wordingFaults(allowanceWording, Object.keys(allowanceWording))).toEqual([]);
  for (const reason of reasons) expect(explain(reason)).toMatch(/。$/);
});
