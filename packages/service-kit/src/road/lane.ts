import type { Effect } from '../kinds/effect.ts';
import type { LaneLimit } from '../kinds/lane.ts';

/** The lane of an ask: its effect's name and the partner's, so that two effects never wait for each other. '': it is not held back. */
export const laneOf = ({ name, lanes }: Effect<never>, request: unknown): string => (lanes ? `${name}/${lanes.of(request as never)}` : '');

/** A lane's limits as the service's ports say them now: a lane that no effect knows any more has none. */
export function limitOf(effects: ReadonlyMap<string, Effect<never>>, lane: string, ports: unknown): LaneLimit | undefined {
  const cut = lane.indexOf('/');
  return effects.get(lane.slice(0, cut))?.lanes?.limit(lane.slice(cut + 1), ports as never);
}

const minuteMs = 60_000;

/**
 * So many in any minute, as a burst and the time between two: up to a second's worth begins at once, and the rest is spaced so that no minute,
 * wherever it begins, sees more than it may.
 */
export function paceOf({ perMinute }: LaneLimit): { readonly burst: number; readonly everyMs: number } {
  const burst = Math.max(1, Math.floor(perMinute / 60));
  return { burst, everyMs: minuteMs / (perMinute - burst + 1) };
}
