import type { Id } from '@jiuzhu/kernel';
import type { Platform } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { type Agency, agencies } from '../../domain/agencies.ts';
import type { Sources } from '../../effects/ports.ts';
import { later, SourceFault } from '../../effects/source-fault.ts';
import { type Household } from '../../domain/household.ts';
import { worldAnswers } from './simulated-world.ts';
import { readVerifications } from '../database/verifications.ts';

const behaviour = z.strictObject({
  /** so many calls fail, or all until it is told otherwise */
  fails: z.union([z.number().int().min(1), z.literal('until-recovered')]).optional(),
  /** never answers */
  hangs: z.literal(true).optional(),
  latencyMs: z.number().int().min(0).max(60_000).optional(),
  differs: z
    .array(z.strictObject({ item: z.string(), amount: z.number().int().optional(), count: z.number().int().optional() }))
    .optional(),
});

/** How one agency behaves. Empty: it answers at once, with what was declared. */
export type Behaviour = z.output<typeof behaviour>;

/** How the simulated agencies behave: by agency, and for all alike one person in `hiddenOneIn` has a deposit that nobody declared (0: none). */
export const scenario = z.strictObject({
  hiddenOneIn: z.number().int().min(0).default(0),
  agencies: z.partialRecord(z.enum(Object.keys(agencies) as [Agency, ...Agency[]]), behaviour).default({}),
});
export type Scenario = z.output<typeof scenario>;

/** The agencies, and the hand that orders what they do: of a test or a demonstration in this process. */
export type SimulatedSources = Sources & { order(agency: Agency, behaviour: Behaviour): void };

const aborted = (agency: Agency, signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    const stop = (): void => fail(new SourceFault(agency, 'not-in-time', later));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

const after = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));

/** Agencies that know what the household declared. They need no identity, and so they keep none. */
export function simulatedSources(
  householdOf: (commission: Id<'request'>) => Promise<Household>,
  start: Scenario,
  timeoutMs: number,
): SimulatedSources {
  const behaves = new Map(Object.entries(start.agencies) as [Agency, Behaviour][]);
  const fail = (agency: Agency, { fails, ...rest }: Behaviour): boolean => {
    if (typeof fails === 'number') behaves.set(agency, fails > 1 ? { ...rest, fails: fails - 1 } : rest);
    return fails !== undefined;
  };
  return {
    order: (agency, it) => void behaves.set(agency, behaviour.parse(it)),
    restMs: () => undefined,
    query: async ({ agency, commission, questions, signal }) => {
      const now = behaves.get(agency) ?? {};
      const patience = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      if (now.latencyMs) await Promise.race([after(now.latencyMs), aborted(agency, patience)]);
      if (now.hangs) await aborted(agency, patience);
      if (fail(agency, now)) throw new SourceFault(agency, 'unavailable', later);
      return worldAnswers(await householdOf(commission), questions, { differs: now.differs ?? [], hiddenOneIn: start.hiddenOneIn });
    },
  };
}

/** The household that a commission is about, as this service pictures it. */
export const householdOfCommission =
  ({ read }: Pick<Platform, 'read'>) =>
  async (commission: Id<'request'>): Promise<Household> => {
    const found = (await read((tx) => readVerifications(tx, [commission]))).get(commission);
    if (!found) throw new Error('nobody gave this commission');
    return found.household;
  };
