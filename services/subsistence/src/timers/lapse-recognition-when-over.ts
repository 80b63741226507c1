import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { recognitionsOver } from '../adapters/database/assisted-households.ts';
import { reviewedHouseholds } from '../adapters/database/reviewed-households.ts';
import { isLapsed, lapsed } from '../domain/assistance/termination.ts';
import { changeLettersOf } from '../effects/serve-change-letter.ts';

/** 认定期满: a recognition is never renewed by itself; who needs it applies again (刚性支出困难家庭认定办法 Art 10), or was reviewed in time. */
export const lapseRecognitionWhenOver = timer({
  due: recognitionsOver,
  subject: reviewedHouseholds,
  decide: (_id, it, { today, actor }) => {
    const { assistance } = it;
    if (!isLapsed(assistance, today) || assistance.recognisedUntil === undefined) return accept(it);
    const after = lapsed(assistance, assistance.recognisedUntil, { on: today, by: actor.id });
    return accept(after, [], changeLettersOf(it, after));
  },
});
