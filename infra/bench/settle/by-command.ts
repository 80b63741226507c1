import type { Day } from '@jiuzhu/kernel';
import { definition } from '@jiuzhu/medical/definition';
import { runCommand } from '@jiuzhu/service-kit';
import { billOf } from './bill-of.ts';
import { cashier } from './cashier.ts';
import type { Ward } from './ward.ts';

const present = (state: never): { id: string } => ({ id: (state as { settlement: { id: string } }).settlement.id });

/** The command as the graph runs it, and nothing around it. */
export async function byCommand({ runtime, provider }: Ward, patient: string, on: Day): Promise<void> {
  const command = definition.service.commands['settleBill'];
  if (!command) throw new Error('nobody settles bills');
  const asking = { actor: cashier, correlationId: 'bench' };
  const answer = await runCommand(runtime, { name: 'settleBill', command, present }, billOf(provider, patient, on), asking);
  if (!answer.accepted) throw new Error(answer.problem.problem);
}
