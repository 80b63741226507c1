import type { Day } from '@jiuzhu/kernel';
import { dayOfFigure } from '@jiuzhu/policy';
import { dayNumber } from '../../domain/classification/brief.ts';
import { applyingIn } from '../../domain/assistance/basis.ts';
import type { Basis } from '../../domain/assistance/basis.ts';
import type { Ground } from '../../domain/assistance/comes-to.ts';
import { packed, unpacked } from './packed-brief.ts';

/** Of a basis, what is asked for only where it comes to something else. */
export type BasedOn = Omit<Basis, 'brief' | 'day'>;

/** Its day, the place of whoever was judged alone, and its brief, in one row of numbers. */
type Row = readonly number[];
const before = 2;
const nobody = -2;

const rowOf = (it: Basis): Row => [dayNumber(it.day), applyingIn(it) ?? nobody, ...packed(it.brief)];

export const basisText = (all: readonly Basis[]): string => JSON.stringify(all.map(rowOf));
export const basedOn = (all: readonly Basis[]): readonly BasedOn[] => all.map(({ brief: _brief, day: _day, ...it }) => it);

export const basesIn = (text: string, of: readonly BasedOn[]): readonly Basis[] =>
  (JSON.parse(text) as readonly Row[]).map((row, place) => {
    const it = of[place];
    if (!it) throw new Error('a basis without the decision that it is of');
    const { day, brief } = groundIn(row);
    return { ...it, day, brief };
  });

/** Ready to be judged, straight from its numbers. */
export const groundIn = (row: Row): Ground => {
  const applying = row[1];
  return { brief: unpacked(row, before), day: dayOfNumber(row[0] ?? 0), applying: applying === nobody ? undefined : applying };
};

const days = new Map<number, Day>();

/** Of a region's households, a few hundred days. */
const dayOfNumber = (it: number): Day => {
  const found = days.get(it);
  if (found) return found;
  const day = dayOfFigure(it);
  days.set(it, day);
  return day;
};
