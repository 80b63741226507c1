import { addDays, type Day, type Id } from '@jiuzhu/kernel';
import { endedBy, type KnownHousehold, type Standing, type Told } from './known-household.ts';
import type { MedicalClass } from './medical-class.ts';

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
  readonly given?: readonly Given[] | undefined;
};

/** As what something is given, and to whom alone. */
export type Given = { readonly class: string; readonly personId?: Id<'person'> | undefined; readonly until?: Day | undefined };

/**
 * What was decided of an assistance that runs. It is given until the month that the decision changes, and so the class holds until then; what is left
 * month by month holds to its last day. A suspension takes nobody's class: only an end does.
 */
export const afterChange = (
  it: KnownHousehold,
  { class: of, outcome, on, from = on, until, given }: Changed,
  told: Told,
): KnownHousehold => {
  const eve = addDays(from, -1);
  if (outcome === 'gradual-exit' && until !== undefined) return { ...it, standings: endedWhere(it, () => true, until), asOf: on };
  if (outcome === 'ended' && of === 'none') return { ...it, standings: endedWhere(it, () => true, eve), asOf: on };
  if (given) return asGiven(it, given, { on, from, told });
  if (of !== 'dibao') return { ...it, standings: endedWhere(it, (one) => goesWith(of, one), eve), asOf: on };
  const alone = { ...it, standings: endedWhere(it, (one) => one.class === 'dibao' && one.personId !== undefined, eve) };
  return withStanding(alone, { class: 'dibao', since: from, told }, on);
};

/** As what civil affairs helps somebody to whom something is given. */
const helpedAs: Readonly<Record<string, MedicalClass>> = { dibao: 'dibao', tekun: 'tekun', 'single-person': 'dibao' };

/** Whoever is named has the class, and has it no more once it is named no more; what is recognised, and gives nothing of itself, is told by others. */
const asGiven = (it: KnownHousehold, given: readonly Given[], { on, from, told }: { on: Day; from: Day; told: Told }): KnownHousehold => {
  const helped = given.flatMap(({ class: of, personId, until }) => {
    const known = helpedAs[of];
    return known ? [{ class: known, ...(personId ? { personId } : {}), ...(until ? { until } : {}) }] : [];
  });
  const lastOf = (one: Standing): Day | undefined => {
    const named = helped.filter((another) => isSame(one, another)).map(({ until }) => until);
    if (named.length === 0) return addDays(from, -1);
    return named.includes(undefined) ? undefined : named.toSorted().at(-1);
  };
  const isPaid = ({ class: of }: Standing): boolean => Object.values(helpedAs).includes(of);
  const kept = it.standings.flatMap((one) => {
    const last = isPaid(one) ? lastOf(one) : undefined;
    return last === undefined ? [one] : endedBy(one, last);
  });
  const lasting = helped.filter(({ until }) => until === undefined);
  return lasting.reduce<KnownHousehold>((all, one) => withStanding(all, { ...one, since: from, told }, on), {
    ...it,
    standings: kept,
    asOf: on,
  });
};

/** Of what was told before it said as what anything is given: what does not go together with what the household is now. In a household of the margin, or of somebody in extreme difficulty, members have theirs alone. */
const goesWith = (of: string, { class: was, personId }: Standing): boolean =>
  personId === undefined ? was === 'dibao' : of !== 'margin' && of !== 'single-person' && of !== 'tekun';
