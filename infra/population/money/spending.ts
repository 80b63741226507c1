import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Schooling, Settlement, Spending } from '../household.ts';
import type { Life } from '../people/life.ts';
import { lookUp } from '../tables/look-up.ts';

type Line = { readonly rate: number; readonly lowest: number; readonly highest: number };

const lineOf = lookUp('spending');
const line = (item: string, who: string): Line => {
  const row = lineOf({ item, who });
  return { rate: row.number('rate') / 100, lowest: row.number('lowest'), highest: row.number('highest') };
};
const medical = {
  ill: line('medical', 'major-illness'),
  disabled: line('medical', 'disabled'),
  elder: line('medical', 'elder'),
  other: line('medical', 'other'),
};
const schools: Readonly<Record<Exclude<Schooling, 'none'>, Line>> = {
  kindergarten: line('education', 'kindergarten'),
  primary: line('education', 'primary'),
  junior: line('education', 'junior'),
  senior: line('education', 'senior'),
  vocational: line('education', 'vocational'),
  undergraduate: line('education', 'undergraduate'),
};
const rehabilitation = line('rehabilitation', 'disabled');
const workCost = line('work-cost', 'employed');
const support = line('support-paid', 'adult');
const rent = { urban: line('housing', 'tenant-urban'), rural: line('housing', 'tenant-rural') };

/** Small bills are common and large ones rare: the square of what was drawn. Fen in twelve months. */
const bill = (source: Source, no: number, name: number, { rate, lowest, highest }: Line): number => {
  const drawn = draw(source, name, no);
  if (drawn >= rate) return 0;
  const share = drawn / rate;
  return Math.round(lowest + (highest - lowest) * share * share) * 100;
};

/** What a member has to spend in twelve months; the rent is the head's. */
export const spendingOf = (source: Source, no: number, life: Life, settlement: Settlement, isTenant: boolean): Spending => {
  const { age, disability, majorIllness, schooling, work, away } = life;
  const care = majorIllness ? medical.ill : disability ? medical.disabled : age >= 60 ? medical.elder : medical.other;
  return {
    medical: away ? 0 : bill(source, no, field.medical, care),
    education: schooling === 'none' ? 0 : bill(source, no, field.tuition, schools[schooling]),
    rehabilitation: disability ? bill(source, no, field.rehabilitation, rehabilitation) : 0,
    'work-cost': work === 'wage' ? bill(source, no, field.workCost, workCost) : 0,
    'support-paid': age >= 22 && work !== 'none' ? bill(source, no, field.supportPaid, support) : 0,
    housing: no === 0 && isTenant ? bill(source, no, field.rent, rent[settlement]) : 0,
  };
};
