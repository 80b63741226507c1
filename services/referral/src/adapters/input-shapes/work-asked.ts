import { z } from 'zod';
import { statuses } from '../../domain/ticket/ticket.ts';
import { codes, optional } from '../input-shapes.ts';

const workStates = ['due', 'overdue'] as const;

/** What a worklist may be asked for: where something stands, and whether its day has passed. */
export const workOf = <S extends string>(all: readonly S[]) =>
  z.object({ status: optional(codes(all)), state: optional(z.enum(workStates)) });
export type Asked<Z extends z.ZodType> = z.output<Z>;

export const workAsked = workOf(statuses);
export type WorkAsked = Asked<typeof workAsked>;
