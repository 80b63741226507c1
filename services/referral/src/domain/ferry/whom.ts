import type { Day, Id } from '@jiuzhu/kernel';
import { type Household, isAble, isAbleAndJobless, isMinor, lacksLabour, type Member } from '../household/household.ts';

type At = { readonly before: Household; readonly after: Household; readonly personId?: Id<'person'> | undefined; readonly on: Day };
/** Of each an evaluation is opened; undefined is the household as a whole, and none is nobody. */
type Whom = (at: At) => readonly (Id<'person'> | undefined)[];

const household = [undefined] as const;
const ids = (all: readonly Member[]): readonly Id<'person'>[] => all.map(({ personId }) => personId);

/** Who was granted something: the one person, or all. */
const granted = ({ after, personId }: At): readonly Member[] =>
  after.members.filter((it) => personId === undefined || it.personId === personId);

/** Of whom it is so after, and was not before: who came into the household is none of them. */
const became = ({ before, after }: At, holds: (it: Member) => boolean): readonly Member[] =>
  after.members.filter((it) => holds(it) && before.members.some((was) => was.personId === it.personId && !holds(was)));

const allJobless = ({ members }: Household, on: Day): boolean => {
  const able = members.filter((it) => isAble(it, on));
  return able.length > 0 && able.every((it) => isAbleAndJobless(it, on));
};

const isAssisted = ({ standing }: Household): boolean => ['dibao', 'single-person', 'tekun'].includes(standing);

/** Conditions of the table, by their code: whom of the household a row is about. */
export const whom = {
  household: () => household,
  'who-was-granted': ({ personId }) => [personId],
  'each-student': (at) => ids(granted(at).filter(({ student }) => student)),
  'each-able-and-jobless': (at) => ids(granted(at).filter((it) => isAbleAndJobless(it, at.on))),
  'each-disabled': (at) => ids(granted(at).filter(({ disability }) => disability !== undefined)),
  'who-was-granted-if-minor': (at) => ids(granted(at).filter((it) => isMinor(it, at.on))),
  'household-without-a-home': ({ after }) => (after.homes.length === 0 ? household : []),
  'household-if-it-was-in-extreme-difficulty': ({ before }) => (before.standing === 'tekun' ? household : []),
  'household-if-it-had-the-allowance': ({ before }) =>
    before.standing === 'dibao' || before.standing === 'single-person' ? household : [],
  'household-if-not-assisted': ({ after }) => (isAssisted(after) ? [] : household),
  'household-if-assisted': ({ before }) => (isAssisted(before) ? household : []),
  'household-if-all-able-are-jobless': ({ before, after, on }) => (allJobless(after, on) && !allJobless(before, on) ? household : []),
  'who-began-school-if-assisted': (at) => (isAssisted(at.after) ? ids(became(at, ({ student }) => student)) : []),
  'who-became-disabled': (at) => ids(became(at, ({ disability }) => disability !== undefined)),
  'who-became-gravely-ill': (at) => ids(became(at, ({ majorIllness }) => majorIllness)),
  'household-that-lost-labour-if-not-assisted': (at) =>
    !isAssisted(at.after) && became(at, (it) => lacksLabour(it, at.on)).length > 0 ? household : [],
  'household-that-lacks-labour-if-not-assisted': ({ after, on }) =>
    !isAssisted(after) && after.members.some((it) => lacksLabour(it, on)) ? household : [],
  'who-got-work-if-assisted': (at) => (isAssisted(at.after) ? ids(became(at, ({ employed }) => employed)) : []),
} as const satisfies Readonly<Record<string, Whom>>;

export type Condition = keyof typeof whom;
