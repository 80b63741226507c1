import type { Day, Fen, Id } from '@jiuzhu/kernel';
import type { SourceFailure } from './source-failure.ts';

/** ERROR and TIMEOUT say that nothing is known; only MISS says that there is nothing. */
export const statuses = ['HIT', 'MISS', 'ERROR', 'TIMEOUT', 'NOT_AUTHORISED'] as const;
export type Status = (typeof statuses)[number];

/** One record at an agency. A flag has none. */
export type Finding = {
  readonly amount: Fen;
  /** how many months an income covers, 1 to 12 */
  readonly months?: number | undefined;
  /** how many vehicles, homes, businesses, machines */
  readonly count?: number | undefined;
  /** of homes, in square decimetres */
  readonly area?: number | undefined;
  readonly asOf: Day;
};

/** What is known of one member and one item. */
export type Result = {
  readonly personId: Id<'person'>;
  readonly item: string;
  readonly status: Status;
  /** why it is not known, where an agency was asked and failed */
  readonly failure?: SourceFailure | undefined;
  readonly findings: readonly Finding[];
  /** the day on which it became known, or became known that it is not; absent: nobody was asked */
  readonly asOf?: Day | undefined;
};

/** Of whom and what. */
export type Place = Pick<Result, 'personId' | 'item'>;
export const isSamePlace = (one: Place, other: Place): boolean => one.personId === other.personId && one.item === other.item;

/** What an agency says when it answers: it has something, or it has nothing. It may fail for one person and answer for the next. */
export type Answer = {
  readonly personId: Id<'person'>;
  readonly item: string;
  readonly status: 'HIT' | 'MISS' | 'ERROR';
  readonly findings: readonly Finding[];
};

/** What one agency is asked of one member. */
export type Question = { readonly personId: Id<'person'>; readonly items: readonly string[] };

export const isFailure = ({ status }: Pick<Result, 'status'>): boolean => status === 'ERROR' || status === 'TIMEOUT';
export const isKnown = ({ status }: Pick<Result, 'status'>): boolean => status === 'HIT' || status === 'MISS';

/** The same status for every question, and why. */
export const unanswered = (
  questions: readonly Question[],
  status: 'ERROR' | 'TIMEOUT' | 'NOT_AUTHORISED',
  failure?: SourceFailure,
): readonly Result[] =>
  questions.flatMap(({ personId, items }) =>
    items.map((item) => ({ personId, item, status, ...(failure === undefined ? {} : { failure }), findings: [] })),
  );
