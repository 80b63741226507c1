import type { Household, Member } from '../household.ts';
import { atAge, byAge } from '../tables/by-age.ts';
import { readTable } from '../tables/read-table.ts';
import type { Happening } from './happening.ts';

type Who = 'wife' | 'anybody' | 'employed' | 'jobless' | 'healthy' | 'ill' | 'household';

const rows = readTable('event');
const rate = (kind: Happening['kind'], who: Who): Float64Array => {
  const own = rows.filter((row) => row.text('kind') === kind && row.text('who') === who);
  if (own.length === 0) throw new RangeError(`event.csv says nothing of ${kind} for ${who}`);
  return byAge(own, 'per-mille');
};

const rates = {
  birth: rate('birth', 'wife'),
  death: rate('death', 'anybody'),
  lost: rate('job-lost', 'employed'),
  found: rate('job-found', 'jobless'),
  illness: rate('illness', 'healthy'),
  recovery: rate('recovery', 'ill'),
};
const ofHousehold = (kind: Happening['kind']): number => (rate(kind, 'household')[0] ?? 0) / 1000;
export const householdRates = {
  move: ofHousehold('move'),
  bought: ofHousehold('asset-bought'),
  sold: ofHousehold('asset-sold'),
  windfall: ofHousehold('windfall'),
};

/** How likely each thing is in one month for this member of this household as they are now. */
export const memberRates = (member: Member, household: Household) => {
  const { age, employed, majorIllness, student, labour, relation, sex, away } = member;
  const isWife =
    sex === 'female' && (relation === 'spouse' || relation === 'head') && household.members.some((it) => it.relation === 'spouse');
  const isJobless = !employed && !student && labour !== 'none' && away === undefined;
  return {
    birth: isWife ? atAge(rates.birth, age) / 1000 : 0,
    death: atAge(rates.death, age) / 1000,
    lost: employed ? atAge(rates.lost, age) / 1000 : 0,
    found: isJobless ? atAge(rates.found, age) / 1000 : 0,
    illness: majorIllness ? 0 : atAge(rates.illness, age) / 1000,
    recovery: majorIllness ? atAge(rates.recovery, age) / 1000 : 0,
  };
};
