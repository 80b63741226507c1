import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { clockedCases, stageDue } from '../adapters/database/clocked-cases.ts';
import { withStagesPaid } from '../domain/procedure/papers.ts';

/** Each stage is paid on its day, unless a visit before it is awaited or has stopped it. */
export const payStageWhenDue = timer({
  due: stageDue,
  subject: clockedCases,
  decide: (_id, it, { today }) => accept(withStagesPaid(it, today)),
});
