import { addDays, type Day } from '@jiuzhu/kernel';
import { endedBy, type KnownHousehold, type Standing, type Told } from './known-household.ts';

const isSame = (one: Standing, other: Pick<Standing, 'class' | 'personId'>): boolean =>
  one.class === other.class && one.personId === other.personId;

/** Recognised from a day on. What it is already goes on, to the later of the two last days. */
export const withStanding = (it: KnownHousehold, standing: Standing, on: Day): KnownHousehold => {
  const running = it.standings.find(
    (one) => isSame(one, standing) && one.since <= standing.since && (one.until === undefined || one.until >= addDays(standing.since, -1)),
  );
  if (!running) return { ...it, standings: [...it.standings, standing], asOf: on };
  const until = running.until !== undefined && standing.until !== undefined ? { until: later(running.until, standing.until) } : {};
  const { until: _, ...begun } = running;
  return { ...it, standings: it.standings.map((one) => (one === running ? { ...begun, ...until } : one)), asOf: on };
};

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** What we recognised ourselves holds to its own last day. */
export const isOurs = ({ class: of }: Standing): boolean => of === 'illness-poor';

const endedWhere = (it: KnownHousehold, ends: (one: Standing) => boolean, last: Day): readonly Standing[] =>
  it.standings.flatMap((one) => (!isOurs(one) && ends(one) ? endedBy(one, last) : [one]));

export type Changed = {
  readonly class: string;
  readonly outcome: string;
  readonly on: Day;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
};

/**
 * What was decided of an assistance that runs. It is given until the month that the decision changes, and so the class holds until then; what is left
 * month by month holds to its last day. A suspension takes nobody's class: only an end does.
 */
export const afterChange = (it: KnownHousehold, { class: of, outcome, on, from = on, until }: Changed, told: Told): KnownHousehold => {
  const eve = addDays(from, -1);
  if (outcome === 'gradual-exit' && until !== undefined) return { ...it, standings: endedWhere(it, () => true, until), asOf: on };
  if (outcome === 'ended' && of === 'none') return { ...it, standings: endedWhere(it, () => true, eve), asOf: on };
  if (of !== 'dibao') return { ...it, standings: endedWhere(it, (one) => goesWith(of, one), eve), asOf: on };
  const alone = { ...it, standings: endedWhere(it, (one) => one.class === 'dibao' && one.personId !== undefined, eve) };
  return withStanding(alone, { class: 'dibao', since: from, told }, on);
};

/** What does not go together with what the household is now. In a household of the margin, or of somebody in extreme difficulty, members have theirs alone. */
const goesWith = (of: string, { class: was, personId }: Standing): boolean =>
  personId === undefined ? was === 'dibao' : of !== 'margin' && of !== 'single-person' && of !== 'tekun';
