import type { ToldGrant } from '../../classification/judgement.ts';

export const programmes = ['dibao', 'tekun'] as const;
/** What a county may hand to a township, as it calls it in writing. */
export type Programme = (typeof programmes)[number];

/** What is given, by class. */
export type Programmed = { readonly grants: readonly Pick<ToldGrant, 'class'>[] };

/** What is decided, in the words of delegations: each programme that something is granted of; where nothing is, the allowance that was applied for. */
export const programmesOf = ({ grants }: Programmed): readonly Programme[] => {
  const granted = grants.map(({ class: of }): Programme => (of === 'tekun' ? 'tekun' : 'dibao'));
  return granted.length > 0 ? [...new Set(granted)] : ['dibao'];
};
