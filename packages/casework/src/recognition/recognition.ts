import { addDays, lastOfMonth } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';

/** As what a household as a whole, or one of it by name, is recognised, and when: `since` is the first day, absent of what was so before anybody said when; `until` the last. */
export type Standing<Class extends string> = {
  readonly class: Class;
  /** absent: all of the household */
  readonly personId?: Id<'person'> | undefined;
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
};

/** All that was told of a household; of nothing nobody is recognised. */
export type Recognition<Class extends string> = readonly Standing<Class>[];

/** How a programme reads what another tells of a household. */
type Reading<Class extends string> = {
  /** the higher before the lower */
  readonly classes: readonly Class[];
  /** of whoever is recognised as nothing */
  readonly none: Class;
  /** of these one takes the place of another, and each is over after its last day */
  readonly forPeriod: readonly Class[];
  /** whoever is named as one of these is so without the household, and stays so when what that was is over */
  readonly alone: readonly Class[];
  /** words that are told of some of a household: as a whole it stays what it was */
  readonly ofSome: readonly string[];
  /** as what the household is after which word, beside whom those who were named stay so; after any other, nobody is left who is named */
  readonly besideNamed: Readonly<Record<string, Class>>;
};

/** What was decided of an assistance that runs, as it is told: `from` is the first day that it changes, `until` the last of a gradual exit or of a recognition. */
export type Change = {
  readonly class: string;
  readonly kind: string;
  readonly outcome: string;
  readonly on: Day;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
};

const isOn = ({ since, until }: Standing<string>, on: Day): boolean =>
  (since === undefined || since <= on) && (until === undefined || on <= until);

/** What begins after the day by which it would have to end was never so. */
const endedBy = <C extends string>(it: Standing<C>, last: Day): readonly Standing<C>[] => {
  if (it.until !== undefined && it.until <= last) return [it];
  return it.since !== undefined && last < it.since ? [] : [{ ...it, until: last }];
};

/**
 * 认定 as others are told of it: one of some classes in a row, of a household or of somebody by name, each with its days.
 *
 *     const { classOf, became } = recognitionBy({ classes, none: 'other', forPeriod: [], alone: [], ofSome: [], besideNamed: {} });
 */
export const recognitionBy = <Class extends string>({ classes, none, ...reading }: Reading<Class>) => {
  type It = Recognition<Class>;
  const { forPeriod, alone, ofSome, besideNamed } = reading;
  const rank = (it: Class): number => classes.indexOf(it);
  const highest = (all: It): Class => all.reduce((high, { class: of }) => (rank(of) < rank(high) ? of : high), none);
  const isNamed = ({ personId }: Standing<Class>): boolean => personId !== undefined;

  /** The rest, and the one: what is the same on its first day goes on with its last day. */
  const withStanding = (it: It, one: Standing<Class>, first: Day): It => {
    const running = it.find((was) => was.class === one.class && was.personId === one.personId && isOn(was, first));
    return running ? it.map((was) => (was === running ? { ...running, until: one.until } : was)) : [...it, { ...one, since: first }];
  };

  return {
    unrecognised: [] satisfies It as It,

    /** Whether somebody is still what they were, or more. */
    isAtLeast: (it: Class, before: Class): boolean => rank(it) <= rank(before),

    /** The class of some of a household on a day: of each the highest that the household is or they are by name; of all the lowest, and of nobody at all the household's. */
    classOf: (it: It, persons: readonly Id<'person'>[], on: Day): Class => {
      const running = it.filter((one) => isOn(one, on));
      const whole = running.filter((one) => !isNamed(one));
      const each = persons.map((person) => highest([...whole, ...running.filter(({ personId }) => personId === person)]));
      return each.reduce((lowest, one) => (rank(one) > rank(lowest) ? one : lowest), each[0] ?? highest(whole));
    },

    /**
     * The household as a whole, from a day on: by a word that nobody knows as nothing. An allowance that runs beside a recognition for a period runs on: its end is told by
     * itself.
     */
    recognised: (it: It, word: string, since: Day, until?: Day): It => {
      const of = classes.find((one) => one === word);
      if (of === undefined) return it;
      const takesPlace = (one: Standing<Class>): boolean =>
        !isNamed(one) && one.class !== of && forPeriod.includes(of) && forPeriod.includes(one.class);
      const others = it.flatMap((one) => (takesPlace(one) ? endedBy(one, addDays(since, -1)) : [one]));
      return withStanding(others, { class: of, until }, since);
    },

    /** Somebody of it by name, as nothing else from that day on. */
    recognisedAlone: (it: It, personId: Id<'person'>, of: Class, since: Day): It => {
      const others = it.flatMap((one) => (one.personId === personId && one.class !== of ? endedBy(one, addDays(since, -1)) : [one]));
      return withStanding(others, { class: of, personId }, since);
    },

    /**
     * What the household is after a decision. What is given is given until the first month that the decision changes, and so the class holds until the eve of that, or to
     * the last day of a gradual exit (渐退期, 民发〔2021〕57号 Art 33). Money that is asked back takes nobody's class.
     */
    became: (it: It, { class: of, kind, outcome, on, from = on, until }: Change): It => {
      if (ofSome.includes(of) || outcome === 'recovery') return it;
      const isExit = outcome === 'gradual-exit' && until !== undefined;
      const last = isExit ? until : addDays(from, -1);
      const beside = Object.hasOwn(besideNamed, of) ? besideNamed[of] : undefined;
      const next = beside ?? classes.find((one) => one === of) ?? none;
      // of a recognition that is over, what the household was has its last day: only who was named by it has not
      const stays = (one: Standing<Class>): boolean => (isNamed(one) ? beside !== undefined : one.class === next || kind === 'lapse');
      const left = it.flatMap((one) => (stays(one) ? [one] : endedBy(one, last)));
      const first = addDays(last, 1);
      if (next === none || (left.some((one) => !isNamed(one) && one.class === next && isOn(one, first)) && (isExit || until === undefined)))
        return left;
      return withStanding(left, { class: next, ...(isExit ? {} : { until }) }, first);
    },

    /** 认定期满: what the household was for a period is over, and with the month who is named by it: 民发〔2021〕57号 Art 8 gives alone to members of such households only. */
    lapsed: (it: It, until: Day): It =>
      it.flatMap((one) => {
        if (!isNamed(one)) return forPeriod.includes(one.class) ? endedBy(one, until) : [one];
        return alone.includes(one.class) || one.until !== undefined ? [one] : endedBy(one, lastOfMonth(until));
      }),
  };
};
