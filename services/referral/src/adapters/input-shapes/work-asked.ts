import { z } from 'zod';
import { statuses } from '../../domain/ticket/ticket.ts';
import { codes, optional } from '../input-shapes.ts';

const workStates = ['due', 'overdue'] as const;

export const workAsked = z.object({ status: optional(codes(statuses)), state: optional(z.enum(workStates)) });
export type WorkAsked = z.output<typeof workAsked>;
