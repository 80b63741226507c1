import type { SourceItem, Sensitivity } from './sources.ts';

/** What is asked of whoever reads a report: the office's roles, its height, and the purpose that the operation states. */
export type Reader = { readonly roles: readonly string[]; readonly level: string; readonly purpose?: string | undefined };

/** `third-party`: of somebody who is no member, and has asked for nothing. */
export type Secrecy = Sensitivity | 'third-party';
export type Level = 'province' | 'prefecture' | 'county' | 'township' | 'village';

type Opening = { readonly purpose: string; readonly role: string; readonly at: Readonly<Record<Level, readonly Secrecy[]>> };

const own: readonly Secrecy[] = ['personal', 'third-party'];
/** HIV status is shown at the county alone: not below, and not above, where nobody works on the case (domain.md 3.2). */
const desk = {
  province: own,
  prefecture: own,
  county: ['personal', 'need-to-know', 'third-party'],
  township: own,
  village: ['personal'],
} as const;
const others: Opening['at'] = { province: [], prefecture: [], county: ['third-party'], township: ['third-party'], village: [] };

/**
 * What opens to whom, besides what is not sensitive, for the purpose that is the role's own duty (Personal Information Protection Law, articles 6, 28
 * and 34). What is not here is closed. Whoever sits at the window has none of it: what an obligor has must not be said to the applicant.
 */
const openings: readonly Opening[] = [
  { purpose: 'economic-verification', role: 'verifier', at: desk },
  { purpose: 'assistance-application', role: 'decider', at: desk },
  { purpose: 'assistance-application', role: 'reviewer', at: others },
];

const isLevel = (level: string): level is Level => Object.hasOwn(desk, level);

/** Whether something of this secrecy opens to a reader. */
export const opens = (secrecy: Secrecy, { roles, level, purpose }: Reader): boolean =>
  isLevel(level) && openings.some((it) => it.purpose === purpose && roles.includes(it.role) && it.at[level].includes(secrecy));

/** Whether a reader of a report may see what was answered about an item. */
export const maySee = ({ sensitive }: Pick<SourceItem, 'sensitive'>, reader: Reader): boolean =>
  sensitive === undefined || opens(sensitive, reader);
