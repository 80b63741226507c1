import { closed, roundOver } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { assistedHouseholds, exitPublicityOver } from '../adapters/database/assisted-households.ts';

/** 终止公示期满: nobody has objected, and it may be decided (43号 Art 26). Asked too early, or twice, nothing changes. */
export const closeExitPublicityWhenDue = timer({
  due: exitPublicityOver,
  subject: assistedHouseholds,
  decide: (_id, it, { today }) => {
    const { publicity } = it.assistance;
    if (!publicity || publicity.closedOn || !roundOver(publicity, today)) return accept(it);
    return accept({ assistance: { ...it.assistance, publicity: closed(publicity, today) } });
  },
});
