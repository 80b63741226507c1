import { ageOn } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import type { Household, Member } from '../household.ts';
import { noIncome } from '../money/sums.ts';
import type { Happening } from './happening.ts';

/** The household after something happened to it. */
export const after = (household: Household, happening: Happening): Household => {
  const { property } = household;
  switch (happening.kind) {
    case 'birth':
      return { ...household, members: [...household.members, newborn(happening.personId, happening.on)] };
    case 'death':
      return { ...household, members: headed(household.members.filter(({ personId }) => personId !== happening.personId)) };
    case 'illness':
      return changed(household, happening.personId, () => ({ majorIllness: true, labour: 'partial' }));
    case 'recovery':
      return changed(household, happening.personId, () => ({ majorIllness: false }));
    case 'job-lost':
      return changed(household, happening.personId, ({ income }) => ({ employed: false, income: { ...income, wage: 0, operating: 0 } }));
    case 'job-found':
      return changed(household, happening.personId, ({ income }) => ({ employed: true, income: { ...income, wage: happening.wage } }));
    case 'move':
      return { ...household, region: happening.to };
    case 'asset-bought':
      return { ...household, property: { ...property, [happening.item]: { amount: happening.amount, count: 1, area: 0 } } };
    case 'asset-sold':
      return withDeposit({ ...household, property: { ...property, [happening.item]: { amount: 0, count: 0, area: 0 } } }, happening.amount);
    case 'windfall':
      return withDeposit(household, happening.amount);
  }
};

/** Everyone as old as they are on that day. */
export const onDay = (household: Household, on: Day): Household => ({
  ...household,
  members: household.members.map((member) => ({ ...member, age: ageOn(member.born, on) })),
});

const changed = (household: Household, person: Id<'person'>, to: (member: Member) => Partial<Member>): Household => ({
  ...household,
  members: household.members.map((member) => (member.personId === person ? { ...member, ...to(member) } : member)),
});

const withDeposit = (household: Household, amount: number): Household => {
  const { deposit } = household.property;
  return { ...household, property: { ...household.property, deposit: { ...deposit, amount: deposit.amount + amount, count: 1 } } };
};

/** Where the head is gone, the spouse follows, else the eldest; how the others are related to the new head is not told unless it follows. */
const headed = (members: readonly Member[]): readonly Member[] => {
  const [first] = members;
  if (!first || members.some(({ relation }) => relation === 'head')) return members;
  const spouse = members.find(({ relation }) => relation === 'spouse');
  const next = spouse ?? members.reduce((eldest, it) => (it.born < eldest.born ? it : eldest), first);
  return members.map((it) => {
    if (it === next) return { ...it, relation: 'head', marital: spouse ? 'widowed' : it.marital };
    return spouse && (it.relation === 'child' || it.relation === 'grandchild') ? it : { ...it, relation: 'other' };
  });
};

const newborn = (personId: Id<'person'>, born: Day): Member => ({
  ...{ personId, relation: 'child', born, age: 0, sex: Number.parseInt(personId.slice(-1), 16) % 2 === 0 ? 'male' : 'female' },
  ...{ disability: undefined, majorIllness: false, schooling: 'none', student: false, employed: false, labour: 'none', marital: 'single' },
  ...{ away: undefined, died: undefined, authorised: true, income: noIncome },
  spending: { medical: 0, education: 0, rehabilitation: 0, 'work-cost': 0, 'support-paid': 0, housing: 0 },
});
