import { addDays, type Day, type Id } from '@jiuzhu/kernel';
import { endedBy, type KnownHousehold, type Standing, type Told } from './known-household.ts';
import type { MedicalClass } from './medical-class.ts';
import { isOurs, withStanding } from './standings.ts';

export type PaidLine = { readonly class: string; readonly personId?: Id<'person'> | undefined };

/** As what somebody is helped to whom a line is paid alone. */
const ofLine: Readonly<Record<string, MedicalClass>> = { tekun: 'tekun', 'single-person': 'dibao' };

/**
 * What is due for a month names whoever is given something alone, where a decision on an assistance that runs names the household only. Whoever is named has
 * the class from that month on, and whoever is named no more has it until the month before. Of a month in which nothing is due nothing follows: a suspension
 * takes nobody's class.
 */
export const afterPayment = (it: KnownHousehold, lines: readonly PaidLine[], month: Day, told: Told): KnownHousehold => {
  if (lines.length === 0) return it;
  const alone = lines.flatMap(({ class: of, personId }) => {
    const known = ofLine[of];
    return personId !== undefined && known !== undefined ? [{ class: known, personId }] : [];
  });
  const isNamed = (one: Standing): boolean => alone.some(({ class: of, personId }) => one.class === of && one.personId === personId);
  const eve = addDays(month, -1);
  const kept = it.standings.flatMap((one) =>
    one.personId === undefined || isOurs(one) || one.since > eve || isNamed(one) ? [one] : endedBy(one, eve),
  );
  const begun = { ...it, standings: kept, asOf: month > it.asOf ? month : it.asOf };
  return alone
    .filter((one) => !kept.some((held) => isHeld(held, one, month)))
    .reduce<KnownHousehold>((household, one) => withStanding(household, { ...one, since: month, told }, begun.asOf), begun);
};

const isHeld = (held: Standing, one: Pick<Standing, 'class' | 'personId'>, month: Day): boolean =>
  held.class === one.class && held.personId === one.personId && (held.until === undefined || held.until >= month);
