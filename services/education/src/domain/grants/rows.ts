import type { Fen } from '@jiuzhu/kernel';
import type { Class } from '../household/class.ts';
import type { GrantLaw } from '../law/education-law.ts';
import { isCompulsory } from '../school/stage.ts';
import type { Placement, Stage } from '../school/stage.ts';
import type { Boarding, Kind } from './kind.ts';

/** A pupil as the table speaks of one. */
export type Pupil = {
  readonly class: Class;
  readonly stage: Stage;
  readonly boarding: Boarding;
  readonly placement?: Placement | undefined;
};

export type Row = { readonly kind: Kind; readonly amount: Fen };

type Tables = Pick<GrantLaw, 'grants' | 'inSpecialSchools'>;

const rowsOf = ({ class: of, stage, boarding }: Pupil, table: GrantLaw['grants']): readonly Row[] =>
  table.filter((it) => it.class === of && it.stage === stage && it.boarding === boarding).map(({ kind, amount }) => ({ kind, amount }));

/** Which of its tables the place speaks of a pupil in: of a special school where it says something of such a pupil there, else of all schools. */
export const tableFor = (it: Pupil, { inSpecialSchools = [] }: Tables): 'inSpecialSchools' | 'grants' =>
  it.placement === 'special-school' && rowsOf(it, inSpecialSchools).length > 0 ? 'inSpecialSchools' : 'grants';

/** What the place gives to such a pupil in each term. */
export const rowsFor = (it: Pupil, tables: Tables): readonly Row[] => rowsOf(it, tables[tableFor(it, tables)] ?? []);

/** Order 649 Art 33: whoever has the allowance or is in extreme difficulty is helped in compulsory education, whatever the place says of others. */
export const isOwed = ({ class: of, stage }: Pupil): boolean => (of === 'tekun' || of === 'dibao') && isCompulsory(stage);
