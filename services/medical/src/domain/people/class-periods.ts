import type { Day, Id } from '@jiuzhu/kernel';
import type { KnownHousehold, Standing, Told } from './known-household.ts';
import type { MedicalClass } from './medical-class.ts';

/** The days on which a person has a class, and where that was told. */
export type ClassPeriod = {
  readonly personId: Id<'person'>;
  readonly class: MedicalClass;
  readonly since: Day;
  readonly until?: Day | undefined;
  readonly told: Told;
};

/** What is recognised of the household as a whole is each member's while one is a member; what is recognised of one alone goes with the person. */
export const classPeriods = ({ memberships, standings }: Pick<KnownHousehold, 'memberships' | 'standings'>): readonly ClassPeriod[] =>
  standings.flatMap((standing) => {
    const { class: of, told, personId } = standing;
    if (personId !== undefined) return [{ personId, class: of, told, ...daysOf(standing) }];
    return memberships.flatMap((one) => {
      const days = common(standing, one);
      return days ? [{ personId: one.personId, class: of, told, ...days }] : [];
    });
  });

type Days = { readonly since: Day; readonly until?: Day | undefined };
const daysOf = ({ since, until }: Standing): Days => ({ since, ...(until === undefined ? {} : { until }) });

const common = (one: Days, other: Days): Days | undefined => {
  const since = one.since > other.since ? one.since : other.since;
  const until = [one.until, other.until].filter((it) => it !== undefined).toSorted()[0];
  if (until !== undefined && until < since) return undefined;
  return { since, ...(until === undefined ? {} : { until }) };
};

/** Who has, had or will have a class, and is not found by a bill yet. */
export const notIndexed = (it: KnownHousehold): readonly Id<'person'>[] => [
  ...new Set(
    classPeriods(it)
      .map(({ personId }) => personId)
      .filter((personId) => !it.indexed.includes(personId)),
  ),
];
