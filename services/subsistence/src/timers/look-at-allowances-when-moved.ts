import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { allowancesToLookAt } from '../adapters/database/allowance-rows.ts';
import { allowancesLookedAt } from '../adapters/database/allowanced-households.ts';
import { lookedAt } from '../domain/allowance/looked-at.ts';
import { allowanceLaw } from '../domain/law/allowance-law.ts';
import { allowanceLettersOf } from '../effects/serve-allowance-letter.ts';

/**
 * 动态管理: whether each allowance is still due, whenever the household, or what it is given, has moved, and before each month that is paid: the class may have ended, a
 * certificate run out, a child grown up, somebody died.
 */
export const lookAtAllowancesWhenMoved = timer({
  due: allowancesToLookAt,
  subject: allowancesLookedAt,
  law: allowanceLaw,
  decide: (_householdId, it, { today, law, actor }) => {
    const { household, assistance, deaths, childChoices } = it;
    const after = lookedAt(it.allowances, { day: today, household, assistance, deaths, childChoices }, { on: today, by: actor.id }, law);
    return accept(after, [], allowanceLettersOf(it, after));
  },
});
