import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { allowancedHouseholds } from '../../adapters/database/allowanced-households.ts';
import { codes, idOf, optional, version } from '../../adapters/input-shapes.ts';
import { endReasons } from '../../domain/allowance/allowance-decision.ts';
import { allowanceKinds, isSame, standingAllowances } from '../../domain/allowance/allowance.ts';
import { allowanceEnded } from '../../domain/allowance/decide-allowance.ts';
import { recused } from '../../domain/procedure/recusal.ts';
import { allowanceLettersOf } from '../../effects/serve-allowance-letter.ts';

/** 终止补贴: the family gives it up, or it rested on what was not true. What is not due any more by its conditions ends by itself. */
export const endAllowance = command({
  allow: { role: 'decider', levels: ['county'] },
  input: z.object({
    ...{ household: idOf('household'), version, kind: codes(allowanceKinds, '没有这种补贴') },
    ...{ person: optional(idOf('person')), reason: codes(endReasons) },
  }),
  subject: allowancedHouseholds,
  key: (input) => input.household,
  decide: ({ version, kind, person: personId, reason }, it, { actor, today }) => {
    const { allowances, cases } = it;
    if (allowances.version !== version) return reject('StaleVersion', { current: allowances.version, path: ['version'] });
    const given = standingAllowances(allowances).find((one) => isSame(one, { kind, personId }));
    if (!given) return reject('AllowanceNotGiven', { path: ['kind'] });
    const officers = recused({ kin: cases.flatMap((one) => one.kin) }, [actor.id]);
    if (officers.length > 0) return reject('NearRelativeRecused', { officers });
    const after = allowanceEnded(allowances, given, reason, { on: today, by: actor.id });
    return accept(after, [], allowanceLettersOf(it, after));
  },
});
