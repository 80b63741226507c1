import { fen, minFen } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import { allOf, condition, holds, saying, tell, weigh } from '@jiuzhu/policy';
import type { FactSource } from '@jiuzhu/policy';
import type { Limit } from '../emergency/limit.ts';
import { articles } from '../law/articles.ts';
import type { ConferenceLaw } from '../law/conference-law.ts';

export const conferenceGrounds = ['beyond-formula', 'not-in-formula', 'beyond-means', 'repeated-misfortune'] as const;

/** 困难群众基本生活保障工作协调机制会议: when it met, how many of how many came, and the number of its minutes. */
export type Conference = {
  readonly heldOn: Day;
  readonly attended: number;
  readonly members: number;
  readonly minutes: string;
  readonly ground: (typeof conferenceGrounds)[number];
};

/** So many must have come: of a part of a member the whole. */
export const quorumOf = ({ members }: Pick<Conference, 'members'>, { quorum }: Pick<ConferenceLaw, 'quorum'>): number =>
  Math.ceil((members * quorum) / 10_000);

type Matter = { readonly uncovered: Fen; readonly given: Fen; readonly agreed: boolean };

/** 一事一议: the meeting stands in the place of the formula, and of nothing else: aid never exceeds the cost, and has a most of its own. */
export const weighConference = (meeting: Conference, { uncovered, given, agreed }: Matter, law: ConferenceLaw, source: FactSource) => {
  const left = (whole: Fen): Fen => fen(Math.max(0, whole - given));
  const limits: readonly Limit[] = [
    { by: 'cap', amount: left(law.conferenceCap) },
    { by: 'uncovered', amount: left(uncovered) },
  ];
  const limit = limits.reduce((least, { amount }) => minFen(least, amount), law.conferenceCap);
  const { conference: article, cost } = articles;
  const test = allOf([
    holds({ code: 'conference-agreed', article, fact: 0 }),
    condition({
      code: 'conference-quorum',
      article,
      fact: 1,
      comparator: 'ge',
      limit: quorumOf(meeting, law),
      standard: law.sources.quorum,
    }),
    condition({ code: 'cost-uncovered', article: cost, fact: 2, unit: 'fen', comparator: 'gt', limit: 0 }),
    condition({ code: 'conference-left', article, fact: 3, unit: 'fen', comparator: 'gt', limit: 0, standard: law.sources.conferenceCap }),
  ]);
  const weighing = weigh(test, [saying(agreed), meeting.attended, left(uncovered), limit], test.bounds(1));
  return { verdict: weighing.verdict, reasons: tell(weighing, { sourcesOf: () => [source], whyOf: () => '' }), limits, limit };
};
