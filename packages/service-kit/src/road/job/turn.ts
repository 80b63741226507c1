import { dayOf } from '../../clock.ts';
import type { Actor } from '../../actor.ts';
import type { Job } from '../../kinds/job.ts';
import type { Run } from '../../kinds/run.ts';
import { type Cause, idsOf } from '../cause.ts';
import type { Laws } from '../law.ts';

/** A run as it stands: up to where it has come. */
export type JobRow = {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly after: string | null;
  readonly started_at: Date;
  /** the version of the standards when this batch began */
  readonly standards: string;
};

/** One batch of a run, and the instant by which it is decided. */
export type Turn = JobRow & { readonly at: Date };

export const turnOf = (job: Job, row: JobRow, now: Date): Turn => ({ ...row, at: job.decidedOn === 'turn' ? now : row.started_at });

export const runOf = ({ id, actor }: JobRow): Run => ({ id, region: actor.region });

export const causeOf = (turn: Turn, key: string): Cause => ({
  seed: `${turn.id}\n${key}`,
  at: turn.at,
  actor: turn.actor,
  correlationId: turn.id,
  causationId: turn.id,
});

/** What a decision of this turn is given, before anything is locked. */
export const ctxOf = (turn: Turn, key: string, laws: Laws) => {
  const cause = causeOf(turn, key);
  return { today: dayOf(turn.at), now: turn.at.toISOString(), actor: turn.actor, ...laws, version: () => 0, newId: idsOf(cause) };
};
