import { basisPoints, choice, number, oneOf, table } from '@jiuzhu/policy';
import type { Law } from '@jiuzhu/policy';
import { disabilityKinds } from '../household/facts.ts';

/** 低保边缘家庭, and who of such a household may apply alone (单人户). */
export const marginLaw = {
  /** 1.5 times by 57号 Art 8 and 民发〔2022〕83号, 2 times in some places */
  marginMultiple: basisPoints('subsistence.margin.multiple'),
  marginComparator: choice('subsistence.margin.comparator', ['lt', 'le']),
  /** which certificates let a person of a margin household apply alone: the kind, and the mildest grade that still counts */
  singlePersonDisabilities: table('subsistence.single-person.disabilities', {
    kind: oneOf(['any', ...disabilityKinds]),
    grade: number('count'),
  }),
  /** a share of the standard, or the difference between the standard and the person's own income */
  singlePersonBasis: choice('subsistence.single-person.basis', ['share', 'difference']),
  singlePersonShare: basisPoints('subsistence.single-person.share', { by: ['disability', 'major-illness'] }),
} satisfies Law;
