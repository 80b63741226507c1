import type { Day } from '@jiuzhu/kernel';
import { type Household, isAbleAndJobless, isElder, isMinor } from '../household/household.ts';
import type { Need } from './need.ts';

/** A code and, where something is counted, how many: no name, no day of birth, no diagnosis. */
export type Figure = { readonly code: FigureCode; readonly value: string };

const count = (all: readonly unknown[]): string => String(all.length);

const figures = {
  standing: ({ standing }: Household) => standing,
  settlement: ({ settlement }: Household) => settlement,
  members: ({ members }: Household) => count(members),
  minors: ({ members }: Household, on: Day) => count(members.filter((it) => isMinor(it, on))),
  elders: ({ members }: Household, on: Day) => count(members.filter((it) => isElder(it, on))),
  students: ({ members }: Household) => count(members.filter(({ student }) => student)),
  'able-and-jobless': ({ members }: Household, on: Day) => count(members.filter((it) => isAbleAndJobless(it, on))),
  disabled: ({ members }: Household) => count(members.filter(({ disability }) => disability !== undefined)),
  'gravely-ill': ({ members }: Household) => count(members.filter(({ majorIllness }) => majorIllness)),
  homes: ({ homes }: Household) => count(homes),
} as const;

export type FigureCode = keyof typeof figures;

const always = ['standing', 'settlement', 'members'] as const;

/** What whoever sees to a need has to know, and no more (个人信息保护法 Art 6): illness is health, and goes to whom it concerns (Art 28). */
const byNeed: Readonly<Record<Need, readonly FigureCode[]>> = {
  hunger: ['minors', 'elders', 'disabled', 'able-and-jobless'],
  illness: ['gravely-ill', 'disabled', 'minors', 'elders'],
  housing: ['homes', 'disabled', 'elders'],
  unemployment: ['able-and-jobless', 'minors'],
  schooling: ['students', 'minors'],
  'sudden-hardship': ['minors', 'elders', 'gravely-ill', 'disabled'],
  disaster: ['minors', 'elders', 'disabled', 'homes'],
  burial: [],
  disability: ['disabled'],
  watching: ['minors', 'elders', 'disabled', 'able-and-jobless'],
  production: ['able-and-jobless', 'disabled', 'elders'],
  rights: [],
};

export const figureOf = (household: Household, code: FigureCode, on: Day): string => figures[code](household, on);

/** The household as it stands on the day, as far as the need allows. */
export const snapshotOf = (household: Household, need: Need, on: Day): readonly Figure[] =>
  [...always, ...byNeed[need]].map((code) => ({ code, value: figureOf(household, code, on) }));
