import { day, fen } from '@jiuzhu/kernel';
import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Befallen } from '../domain/emergency/limit.ts';
import type { Incident } from '../domain/incident/incident.ts';
import type { TemporaryCase } from '../domain/procedure/temporary-case.ts';

export const aPersonId = (nth = 1) => `00000000-0000-8000-8000-${String(nth).padStart(12, '0')}` as Id<'person'>;

/** A fire that befell three, of thirty thousand yuan, of which nobody bears anything. */
export const anIncident = (it: Partial<Incident> = {}): Incident => ({
  ...{ id: '00000000-0000-8000-8000-000000000042' as Id<'incident'>, kind: 'fire', happenedOn: day('2026-03-02') },
  ...{ persons: [1, 2, 3].map(aPersonId), cost: fen(3_000_000), borne: fen(0) },
  ...it,
});

export const aBefallen = (it: Partial<Befallen> = {}): Befallen => ({
  ...{ incident: anIncident(), class: 'other', settlement: 'urban', given: fen(0) },
  ...it,
});

/** Told on the day of the fire, and nothing decided. */
export const aCase = (it: Partial<TemporaryCase> = {}): TemporaryCase => ({
  ...{ id: 'temporary-case/00000000-0000-8000-8000-000000000041' as Id<'temporary-case'> },
  ...{ householdId: '00000000-0000-8000-8000-000000000001' as Id<'household'>, region: '610304001' as RegionCode },
  ...{ opened: { on: day('2026-03-02'), by: 'clerk', at: '2026-03-02T01:00:00.000Z' }, replyBy: '2026-03-02T13:00:00.000Z' },
  ...{ incident: anIncident(), decisions: [], notices: [], missed: [], version: 1 },
  ...it,
});
