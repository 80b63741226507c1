import type { Fen } from '@jiuzhu/kernel';
import type { Class } from '../household/class.ts';
import type { GrantLaw } from '../law/education-law.ts';
import { isCompulsory } from '../school/stage.ts';
import type { Stage } from '../school/stage.ts';
import type { Boarding, Kind } from './kind.ts';

/** A pupil as the table speaks of one. */
export type Pupil = { readonly class: Class; readonly stage: Stage; readonly boarding: Boarding };

export type Row = { readonly kind: Kind; readonly amount: Fen };

/** What the place gives to such a pupil in each term. */
export const rowsFor = ({ class: of, stage, boarding }: Pupil, { grants }: GrantLaw): readonly Row[] =>
  grants.filter((it) => it.class === of && it.stage === stage && it.boarding === boarding).map(({ kind, amount }) => ({ kind, amount }));

/** Order 649 Art 33: whoever has the allowance or is in extreme difficulty is helped in compulsory education, whatever the place says of others. */
export const isOwed = ({ class: of, stage }: Pupil): boolean => (of === 'tekun' || of === 'dibao') && isCompulsory(stage);
