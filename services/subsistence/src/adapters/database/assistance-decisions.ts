import type { Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { AssistanceDecision } from '../../domain/assistance/assistance-decision.ts';
import type { Judged } from '../../domain/procedure/subsistence-case.ts';
import { prismaOn } from './prisma.ts';
import { dateOf, dayIn } from './row-day.ts';

type HouseholdId = Id<'household'>;

/** Each is written once. */
export const insertAssistanceDecision = async (tx: Tx, householdId: HouseholdId, it: AssistanceDecision): Promise<void> => {
  const { number, kind, cites, on, by, judged, weighed, ...content } = it;
  const { judgement, snapshot, standardsHash, rulesHash } = judged ?? {};
  await prismaOn(tx).assistanceDecision.create({
    data: {
      ...{ householdId, number, kind, cites, decidedOn: dateOf(on), decidedBy: by, content },
      ...(weighed ? { weighed: JSON.stringify(weighed) } : {}),
      ...(judged ? { judgement: judgement as object, snapshot: snapshot as object } : {}),
      ...(standardsHash && rulesHash ? { standardsHash, rulesHash } : {}),
    },
  });
};

/** All that was decided of each household's assistance, the first first. */
export const readAssistanceDecisions = async (
  tx: Tx,
  households: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, readonly AssistanceDecision[]>> => {
  const rows = await prismaOn(tx).assistanceDecision.findMany({
    where: { householdId: { in: [...households] } },
    orderBy: [{ householdId: 'asc' }, { number: 'asc' }],
  });
  const decisions = rows.map(({ householdId, number, kind, cites, decidedOn, decidedBy, content, weighed, ...judged }) => {
    const { judgement, snapshot, standardsHash, rulesHash } = judged;
    const it = {
      ...(content as unknown as AssistanceDecision),
      ...{ number, kind, cites, on: dayIn(decidedOn), by: decidedBy },
      ...(weighed === null ? {} : { weighed: JSON.parse(weighed) as AssistanceDecision['weighed'] }),
      ...(judgement === null ? {} : { judged: { judgement, snapshot, standardsHash, rulesHash } as unknown as Judged }),
    } as AssistanceDecision;
    return [householdId as HouseholdId, it] as const;
  });
  const grouped = Map.groupBy(decisions, ([householdId]) => householdId);
  return new Map([...grouped].map(([id, all]) => [id, all.map(([, it]) => it)]));
};
