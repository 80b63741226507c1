import { agencies } from '../domain/agencies.ts';
import type { Period } from '../domain/authorisation.ts';
import { sourceItem } from '../domain/sources.ts';
import type { Purpose } from '../domain/purpose.ts';

/** An item as people read it. A code of an older table, which nobody knows any more, stands for itself. */
export const itemView = (code: string) => {
  const source = sourceItem(code);
  return { code, name: source?.chinese ?? code, agency: source?.agency ?? '', agencyName: source ? agencies[source.agency] : '' };
};

const purposeViews = {
  'social-assistance': 'SOCIAL_ASSISTANCE',
  'housing-fund': 'HOUSING_FUND',
  'affordable-housing': 'AFFORDABLE_HOUSING',
  'education-assistance': 'EDUCATION_ASSISTANCE',
  'other-social-policy': 'OTHER_SOCIAL_POLICY',
} as const satisfies Readonly<Record<Purpose, string>>;

/** As the graph writes it. */
export const purposeView = (purpose: Purpose) => purposeViews[purpose];

/** A bound that is not there is null. */
export const periodView = (period: Period | undefined) => (period ? { from: period.from ?? null, until: period.until ?? null } : null);
