import { addDays } from '@jiuzhu/kernel';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import { inHousehold } from './disturbed.ts';
import type { Disturb, Disturbed } from './disturbed.ts';
import { oneOf } from './drawn.ts';

type Report = NonNullable<Snapshot['report']>;
const days = [-1, 0, 1] as const;

const inReport =
  (change: (report: Report, ...rest: Parameters<Disturb>) => Report): Disturb =>
  (it, draw, law) =>
    it.report ? { ...it, report: change(it.report, it, draw, law) } : it;

export const disturbedReport: Disturbed = {
  'no report': { share: 0.03, disturb: ({ report: _report, ...it }) => it },
  'incomplete report': { share: 0.03, disturb: inReport((report) => ({ ...report, complete: false })) },
  'report near its end': {
    share: 0.05,
    disturb: inReport((report, it, draw) => ({ ...report, validUntil: addDays(it.day, oneOf(days, draw('until'))) })),
  },
  'somebody did not sign': { share: 0.03, disturb: inReport((report) => ({ ...report, doubts: ['member-not-authorised'] })) },
  'a death on record': {
    share: 0.05,
    disturb: (it, draw) =>
      it.report
        ? inHousehold(
            { ...it, report: { ...it.report, doubts: ['death-recorded'] } },
            { membersOn: addDays(it.report.on, oneOf(days, draw('told'))) },
          )
        : it,
  },
  'other doubts': { share: 0.05, disturb: inReport((report) => ({ ...report, doubts: ['income-undeclared', 'property-undeclared'] })) },
  'found a little otherwise': {
    share: 0.1,
    disturb: inReport((report, _it, draw) => ({
      ...report,
      sums: report.sums.map((sum) => ({
        ...sum,
        amount: Math.max(0, sum.amount + oneOf([-1, 0, 1, 2], draw(sum.item))) as typeof sum.amount,
      })),
    })),
  },
  'found one more': {
    share: 0.08,
    disturb: inReport((report, _it, draw) => {
      const item = oneOf(['vehicle', 'home', 'business', 'machinery'] as const, draw('item'));
      const before = report.sums.find((sum) => sum.item === item);
      const sum = { kind: 'property', item, amount: 0 as Report['sums'][number]['amount'], count: (before?.count ?? 0) + 1 } as const;
      return { ...report, sums: [...report.sums.filter((it) => it !== before), sum] };
    }),
  },
};
