import type { Day, RegionCode } from '@jiuzhu/kernel';

/** 身份查询: what the police answered; the paper with the name is theirs, here is its number. */
export type Inquiry = {
  readonly askedOn: Day;
  readonly answeredOn?: Day | undefined;
  readonly outcome?: 'found' | 'nobody' | 'gave-up' | undefined;
  readonly origin?: RegionCode | undefined;
  readonly reference?: string | undefined;
};

type Inquired = { readonly inquiries: readonly Inquiry[] };

export const isAsked = ({ inquiries }: Inquired): boolean => inquiries.some(({ outcome }) => outcome === undefined);

/** The police know where they belong. */
export const isFound = ({ inquiries }: Inquired): boolean => inquiries.some(({ outcome }) => outcome === 'found');

/** The police were asked, and could not say. */
export const isAskedInVain = ({ inquiries }: Inquired): boolean =>
  inquiries.some(({ outcome }) => outcome === 'nobody' || outcome === 'gave-up');

export const inquired = <Case extends Inquired>(it: Case, on: Day): Case => ({ ...it, inquiries: [...it.inquiries, { askedOn: on }] });

/** Of the question that is open; an answer to none changes nothing. */
export const answered = <Case extends Inquired>(it: Case, answer: Omit<Inquiry, 'askedOn'>): Case =>
  isAsked(it) ? { ...it, inquiries: it.inquiries.map((one) => (one.outcome === undefined ? { ...one, ...answer } : one)) } : it;
