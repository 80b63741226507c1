import type { Day } from '@jiuzhu/kernel';
import { partOf } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { StandardMissing } from '@jiuzhu/service-kit';
import type { LawOfDay } from '../../domain/assistance/back-pay.ts';
import { entitlementLaw } from '../../domain/law/law.ts';

/** The standards of days that have passed. Of a day for which not all of them had been adopted nobody can say what was due. */
export const lawOfDay =
  <L extends Law & typeof entitlementLaw>(lawOn: (day: Day) => Standards<L>): LawOfDay =>
  (day) => {
    try {
      return partOf(lawOn(day) as Standards<typeof entitlementLaw>, entitlementLaw);
    } catch (fault) {
      if (fault instanceof StandardMissing) return undefined;
      throw fault;
    }
  };
