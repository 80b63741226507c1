import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import { dayOf, query } from '@jiuzhu/service-kit';
import { policiesShown } from '../adapters/database/policy-rows.ts';
import { type Programme, programmeNames } from '../domain/catalogue/programmes.ts';

type Asked = { readonly region: RegionCode; readonly day?: Day | undefined; readonly programme?: Programme | undefined };

/** What a place offers on a day, by programme, the nearest first: its own entries and those of the places above it. */
export const policiesFor = query({
  allow: 'anybody',
  answer: async (tx, asked: readonly Asked[]) => {
    const today = dayOf(tx.now);
    const shown = await policiesShown(
      tx,
      asked.map(({ region, day = today }) => ({ region, day })),
    );
    return new Map<Asked, readonly Id<'policy'>[]>(
      asked.map((one) => {
        const theirs = shown.filter((it) => it.asked_region === one.region && it.asked_day === (one.day ?? today));
        const byProgramme = programmeNames.flatMap((name) =>
          one.programme === undefined || one.programme === name ? theirs.filter(({ programme }) => programme === name) : [],
        );
        return [one, byProgramme.map(({ id }) => id)];
      }),
    );
  },
  region: 'public',
});
