import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { assistedHouseholds, exitsOver } from '../adapters/database/assisted-households.ts';
import { exitOver, isExitOver } from '../domain/assistance/reviewed.ts';

/** 渐退期满: the day after its last, the assistance has ended; or a recognition alone is left. It was decided when the exit was. */
export const endExitWhenOver = timer({
  due: exitsOver,
  subject: assistedHouseholds,
  decide: (_id, it, { today }) => accept(isExitOver(it.assistance, today) ? { assistance: exitOver(it.assistance) } : it),
});
