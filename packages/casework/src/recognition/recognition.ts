import type { Day, Id } from '@jiuzhu/kernel';

/** What was told of a household: as what it is recognised as a whole, until when, and who of it by name. */
export type Recognition<Class extends string> = {
  readonly class: Class;
  readonly until?: Day | undefined;
  readonly persons: readonly { readonly personId: Id<'person'>; readonly class: Class }[];
};

/** How a programme reads what another tells of a household. */
type Reading<Class extends string> = {
  /** the higher before the lower */
  readonly classes: readonly Class[];
  /** of whoever is recognised as nothing */
  readonly none: Class;
  /** words that are told of some of a household: as a whole it stays what it was */
  readonly ofSome: readonly string[];
  /** as what the household is after which word, beside whom those who were named stay so; after any other, nobody is left who is named */
  readonly besideNamed: Readonly<Record<string, Class>>;
};

/**
 * 认定 as others are told of it: one of some classes in a row, of a household or of somebody by name.
 *
 *     const { classOf, became } = recognitionBy({ classes, none: 'other', ofSome: [], besideNamed: {} });
 */
export const recognitionBy = <Class extends string>({ classes, none, ofSome, besideNamed }: Reading<Class>) => {
  const rank = (it: Class): number => classes.indexOf(it);
  const unrecognised: Recognition<Class> = { class: none, persons: [] };
  return {
    unrecognised,

    /** Whether somebody is still what they were, or more. */
    isAtLeast: (it: Class, before: Class): boolean => rank(it) <= rank(before),

    /** The class of some of a household on a day: by name where each of them is recognised so, else that of the household. */
    classOf: (it: Recognition<Class>, persons: readonly Id<'person'>[], on: Day): Class => {
      const named = persons.map((one) => it.persons.find(({ personId }) => personId === one)?.class);
      const whole = it.until !== undefined && it.until < on ? none : it.class;
      const each = named.map((one) => (one !== undefined && rank(one) < rank(whole) ? one : whole));
      return each.reduce((lowest, one) => (rank(one) > rank(lowest) ? one : lowest), each[0] ?? whole);
    },

    /** The household as a whole. */
    recognised: (it: Recognition<Class>, of: Class, until?: Day): Recognition<Class> => ({ ...it, class: of, until }),

    /** Somebody of it by name. */
    recognisedAlone: (it: Recognition<Class>, personId: Id<'person'>, of: Class): Recognition<Class> => ({
      ...it,
      persons: [...it.persons.filter((one) => one.personId !== personId), { personId, class: of }],
    }),

    /** What the household is after a decision, as that is told. */
    became: (it: Recognition<Class>, of: string, until?: Day): Recognition<Class> => {
      if (ofSome.includes(of)) return { ...it, until };
      const beside = Object.hasOwn(besideNamed, of) ? besideNamed[of] : undefined;
      if (beside !== undefined) return { ...it, class: beside, until };
      return { ...unrecognised, class: classes.find((one) => one === of) ?? none, until };
    },
  };
};
