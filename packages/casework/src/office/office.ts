export const countyOf = (region: string): string => `county-${region.slice(0, 6)}`;

/** The office whose window a region belongs to: its township's; the county's, where no township is named. */
export const officeOf = (region: string): string => (region.length < 9 ? countyOf(region) : `township-${region.slice(0, 9)}`);
