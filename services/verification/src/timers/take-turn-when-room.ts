import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { commissionedPlaces, turnsDue } from '../adapters/database/commissioned-places.ts';
import { tellBegun } from '../adapters/events/tell-begun.ts';
import { takeCommissionedTurn } from '../domain/commissioned-turn.ts';
import { queriesOf } from '../effects/query-source.ts';

const purpose = 'social-assistance';

/** 定期核查: of those whom reviews ask about, the next has its turn as soon as fewer are in hand than the agencies bear. Asked too early, or twice, nothing changes. */
export const takeTurnWhenRoom = timer({
  due: turnsDue,
  subject: commissionedPlaces,
  decide: (_key, before, { today, actor }) => {
    const after = takeCommissionedTurn(before, { purpose, today, officer: actor.id });
    const { asked, candidate } = after;
    if (asked)
      return accept(after, [tellBegun(asked.household.id, asked.request, today)], queriesOf(asked.request, asked.household.region));
    const running = candidate?.underWay.find(({ id }) => after !== before && id === after.requestId);
    return accept(after, candidate && running ? [tellBegun(candidate.household.id, running, today)] : []);
  },
});
