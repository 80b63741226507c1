import { mulDiv } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';

/** 减发或者停发本人的最低生活保障金 (57号 Art 34): of one member's share, so much is not paid; the others' stay as they are. */
export type Withheld = {
  readonly personId: PersonId;
  /** among how many the household's allowance is, whose part that is */
  readonly parts: number;
  /** of that part, in basis points */
  readonly share: number;
  readonly from: Day;
  /** what was taken up since gives it again */
  readonly decidedOn: Day;
  readonly until?: Day | undefined;
};

/** What is given a month. */
type Given = { readonly class: string; readonly personId?: PersonId | undefined; readonly amount: Fen };

const isOf = ({ personId }: Withheld, grant: Given): boolean =>
  grant.class === 'dibao' ? grant.personId === undefined : grant.class === 'single-person' && grant.personId === personId;

/** Whoever has an allowance alone has the whole of it; what cannot be parted evenly stays with the family. */
const partOf = ({ parts, share }: Withheld, { class: of, amount }: Given): Fen =>
  mulDiv(amount, share, 10_000 * (of === 'dibao' ? parts : 1), 'down');

/** What is left of a grant in a month. */
export const leftOf = (grant: Given, withheld: readonly Withheld[], month: Day): Fen => {
  const inMonth = withheld.filter((it) => isOf(it, grant) && it.from <= month && (it.until === undefined || month <= it.until));
  return (grant.amount - inMonth.reduce((sum, it) => sum + partOf(it, grant), 0)) as Fen;
};
