import { readsOf } from '../audit/reads.ts';
import type { Runtime } from '../runtime.ts';
import { type Asking, mustBeAllowed } from './allowed.ts';
import { parseShape } from './invalid-input.ts';
import { reading } from './unit-of-work.ts';

/** A signed call of another service. What it reads is in the audit before the answer leaves. */
export async function runRoute(runtime: Runtime, name: string, raw: unknown, { actor, correlationId }: Asking): Promise<unknown> {
  const route = runtime.service.routes[name];
  if (!route) throw new Error(`${runtime.service.name} has no route ${name}`);
  mustBeAllowed(route.allow, actor, name);
  const input = parseShape(route.input, raw) as never;
  const answer = await reading(runtime, (tx) => route.answer(tx, input, actor));
  const reads = readsOf(runtime, actor, name, correlationId);
  const { persons, fields } = route.names(input, answer as never);
  for (const person of persons) for (const field of fields) reads.note(person, field);
  await reads.commit();
  return answer;
}
