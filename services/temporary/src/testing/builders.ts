import { day, fen } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import type { Befallen } from '../domain/emergency/limit.ts';
import type { Incident } from '../domain/incident/incident.ts';

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
