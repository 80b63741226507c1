import type { Result } from './answer.ts';
import type { Household } from './household.ts';
import { sourceItem } from './sources.ts';

/** In square decimetres; undefined as soon as one home's is not said. */
type Area = number | undefined;

const total = (areas: readonly Area[]): Area =>
  areas.reduce<Area>((sum, it) => (sum === undefined || it === undefined ? undefined : sum + it), 0);
const larger = (one: Area, other: Area): Area => (one === undefined || other === undefined ? undefined : Math.max(one, other));

/** Two agencies know the same homes of a person: the larger area counts, as with all that is measured twice. */
const found = (results: readonly Result[]): Area => {
  const homes = results.filter(({ item, status }) => status === 'HIT' && sourceItem(item)?.measures === 'home');
  const byPerson = Map.groupBy(homes, ({ personId }) => personId);
  return total([...byPerson.values()].map((its) => its.map(({ findings }) => total(findings.map(({ area }) => area))).reduce(larger)));
};

/** All homes of a household together: what was found or what was declared, whichever is more. */
export const homeArea = (results: readonly Result[], { declared }: Pick<Household, 'declared'>): Area =>
  larger(found(results), total(declared.filter(({ kind, item }) => kind === 'property' && item === 'home').map(({ area }) => area)));
