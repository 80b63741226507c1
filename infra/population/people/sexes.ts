import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { HouseholdType, Relation, Sex } from '../household.ts';
import { lookUp } from '../tables/look-up.ts';

const lineOf = lookUp('sex');
const males = (who: string): number => lineOf({ who }).number('male') / 100;
const [alone, couple, elder, loneParent] = [
  males('head-alone'),
  males('head-couple'),
  males('head-elder-alone'),
  males('head-lone-parent'),
];
const [child, parent, sibling] = [males('child'), males('parent-alone'), males('sibling')];

const other = (sex: Sex): Sex => (sex === 'male' ? 'female' : 'male');

const headShare = (type: HouseholdType, roles: readonly Relation[]): number =>
  roles.includes('spouse')
    ? couple
    : type === 'single-elder' || type === 'skip-generation'
      ? elder
      : type === 'lone-parent'
        ? loneParent
        : alone;

/** Spouses are of two sexes (Civil Code Art 1046), and so are two parents of one person. */
export const sexesOf = (source: Source, type: HouseholdType, roles: readonly Relation[]): readonly Sex[] => {
  const sexes: Sex[] = [];
  for (const [no, relation] of roles.entries()) {
    const by = (share: number): Sex => (draw(source, field.sex, no) < share ? 'male' : 'female');
    const before = sexes.at(-1) ?? 'male';
    if (relation === 'head') sexes.push(by(headShare(type, roles)));
    else if (relation === 'spouse') sexes.push(other(before));
    else if (relation === 'parent') sexes.push(roles[no - 1] === 'parent' ? other(before) : by(parent));
    else sexes.push(by(relation === 'sibling' ? sibling : child));
  }
  return sexes;
};
