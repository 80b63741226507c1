import type { HouseholdType, Relation } from '../household.ts';

const times = (relation: Relation, count: number): readonly Relation[] => Array.from({ length: Math.max(0, count) }, () => relation);

const compose: Readonly<Record<HouseholdType, (size: number) => readonly Relation[]>> = {
  'single-adult': () => ['head'],
  'single-elder': () => ['head'],
  couple: () => ['head', 'spouse'],
  'couple-elder': () => ['head', 'spouse'],
  'lone-parent': (size) => ['head', ...times('child', size - 1)],
  'skip-generation': (size) => (size === 2 ? ['head', 'grandchild'] : ['head', 'spouse', ...times('grandchild', size - 2)]),
  'with-parents': (size) => ['head', ...times('parent', size - 1)],
  siblings: (size) => ['head', ...times('sibling', size - 1)],
  nuclear: (size) => ['head', 'spouse', ...times('child', size - 2)],
  'couple-with-parents': (size) => ['head', 'spouse', ...times('parent', size - 2)],
  'three-generation': (size) =>
    size === 4 ? ['head', 'spouse', 'child', 'parent'] : ['head', 'spouse', ...times('child', size - 4), 'parent', 'parent'],
};

const composed: Partial<Record<HouseholdType, (readonly Relation[])[]>> = {};

/** Who lives in a household of this type and size, the head first. */
export const rolesOf = (type: HouseholdType, size: number): readonly Relation[] => {
  const bySize = (composed[type] ??= []);
  return (bySize[size] ??= compose[type](size));
};
