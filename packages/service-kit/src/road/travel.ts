import type { Accept, Event, Problem } from '@jiuzhu/kernel';
import type { StandardBook } from '@jiuzhu/policy';
import { DatabaseFault } from '../database/database-fault.ts';
import type { Tx } from '../database/tx.ts';
import { dayOf } from '../clock.ts';
import { failpoint } from '../failpoint.ts';
import type { AnyRoad, Verdict } from '../kinds/road.ts';
import type { Change, Store } from '../kinds/store.ts';
import type { Runtime } from '../runtime.ts';
import { type Cause, idsOf } from './cause.ts';
import { lawsFor } from './law.ts';
import type { Claim, Opened } from './open.ts';
import { open } from './open.ts';
import { enter, type Manifest, newManifest, sendLeft, versionOf } from './manifest.ts';

/** One input on its way, and why. */
export type Traveller = { readonly input: unknown; readonly cause: Cause };
type Keyed = Traveller & { readonly key: unknown };

/** What a gate says before anyone decides: the problem of whoever may not see the subject. */
export type Gate = (state: unknown, store: Store<unknown, unknown, unknown, string>) => Problem | undefined;
export type Arrival = { readonly traveller: Traveller; readonly verdict: Verdict<unknown> };

const identity = (key: unknown): string => (typeof key === 'string' ? key : JSON.stringify(key));

/** Travellers to one and the same subject go one after another, each from what the one before left. */
function rounds(travellers: readonly Keyed[]): Keyed[][] {
  const cut: Keyed[][] = [];
  const seen = new Map<string, number>();
  for (const traveller of travellers) {
    const name = identity(traveller.key);
    const round = seen.get(name) ?? 0;
    seen.set(name, round + 1);
    (cut[round] ??= []).push(traveller);
  }
  return cut;
}

const sameLocks = (a: ReadonlyMap<unknown, readonly string[]>, b: ReadonlyMap<unknown, readonly string[]>): boolean =>
  [...a].every(([key, names]) => names.join('\n') === b.get(key)?.join('\n'));

/**
 * Names before the lock, the lock, the names again under it, and the states: one round trip, since each statement sees what was committed when its
 * turn comes. Names that moved in between start the unit over; what was loaded is then, or for a key that was used, of no account.
 */
async function lockAndLoad(tx: Tx, road: AnyRoad, keys: readonly unknown[], first: readonly unknown[], claim?: Claim) {
  const names = await road.subject.locks(tx, keys);
  const relocking = async () => road.subject.locks(tx, keys);
  const reading = async () => road.subject.load(tx, first);
  const [opening, again, loading] = await Promise.allSettled([open(tx, names, road.law !== undefined, claim), relocking(), reading()]);
  const opened = settled(opening);
  if (opened.claimed && !sameLocks(names, settled(again))) throw new DatabaseFault('40001', undefined, 'locks moved');
  return { names, opened, loaded: opened.claimed ? settled(loading) : new Map<unknown, unknown>() };
}

function settled<T>(it: PromiseSettledResult<T>): T {
  if (it.status === 'rejected') throw it.reason;
  return it.value;
}

/**
 * Lock, load, law, decide, save, for many at once. What must be recorded with it, and what the last save left to send, is in the manifest: the
 * caller adds its own rows and writes them all in one statement.
 */
export async function travel(
  runtime: Runtime,
  tx: Tx,
  it: {
    readonly act: string;
    readonly road: AnyRoad;
    readonly travellers: readonly Traveller[];
    readonly claim?: Claim;
    readonly gate?: Gate;
  },
  manifest: Manifest = newManifest(),
): Promise<{ readonly opened: Opened; readonly arrivals: readonly Arrival[]; readonly manifest: Manifest }> {
  const { road } = it;
  const keyed = it.travellers.map((traveller) => ({
    ...traveller,
    key: road.key(traveller.input, idsOf({ ...traveller.cause, seed: `${traveller.cause.seed}\nkey` })),
  }));
  const cut = rounds(keyed);
  const keysOf = (round: readonly Keyed[] = []): readonly unknown[] => round.map(({ key }) => key);
  const { names, opened, loaded } = await lockAndLoad(tx, road, keysOf(keyed), keysOf(cut[0]), it.claim);
  const arrivals: Arrival[] = [];
  if (!opened.claimed) return { opened, arrivals, manifest };
  for (const [stream, version] of opened.versions) if (!manifest.versions.has(stream)) manifest.versions.set(stream, version);
  const book = road.law && (await runtime.standards.at(tx, opened.standards));
  failpoint('road.locked');
  for (const round of cut) {
    await sendLeft(tx, manifest);
    const states = round === cut[0] ? loaded : await road.subject.load(tx, keysOf(round));
    const changes: Change<unknown, unknown, unknown>[] = [];
    for (const traveller of round) {
      const stream = names.get(traveller.key)?.[0] ?? '';
      const before = states.get(traveller.key);
      const verdict = states.has(traveller.key)
        ? decideOne(book, road, traveller, before, (other = stream) => versionOf(manifest, other), it.gate)
        : ({ accepted: false, rejected: { problem: road.subject.unknown ?? 'Unknown' } } as const);
      arrivals.push({ traveller, verdict });
      if (!verdict.accepted || isIdle(verdict, before)) continue;
      const version = enter(manifest, {
        act: it.act,
        cause: traveller.cause,
        now: tx.now,
        stream,
        decision: verdict,
        events: eventsOf(road, before, verdict),
        persons: road.subject.persons?.(verdict.state) ?? [],
        runtime,
      });
      if (verdict.state !== before)
        changes.push({ key: traveller.key, before, after: verdict.state, version, versionOf: (other) => versionOf(manifest, other) });
    }
    failpoint('road.decided');
    const left = changes.length > 0 && (await road.subject.save(tx, changes));
    if (left) manifest.left.push(left);
    failpoint('road.saved');
  }
  return { opened, arrivals, manifest };
}

const isIdle = ({ state, events, effects }: Accept<unknown>, before: unknown): boolean =>
  state === before && events.length + effects.length === 0;

function decideOne(
  book: StandardBook | undefined,
  road: AnyRoad,
  { input, cause }: Keyed,
  before: unknown,
  version: (stream?: string) => number,
  gate: Gate | undefined,
): Verdict<unknown> {
  const stopped = gate?.(before, road.subject);
  if (stopped) return { accepted: false, rejected: stopped };
  const today = dayOf(cause.at);
  const laws = lawsFor(book, road.law, () => road.subject.region(before), today);
  const ctx = { today, now: cause.at.toISOString(), actor: cause.actor, ...laws, version, newId: idsOf(cause), source: cause.source };
  return road.decide(input, before, ctx);
}

const eventsOf = (road: AnyRoad, before: unknown, { state, events }: Accept<unknown>): readonly Event[] =>
  state === before ? events : [...events, ...(road.subject.follows?.(before, state) ?? [])];
