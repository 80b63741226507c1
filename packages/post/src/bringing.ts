import { waysToServe } from '@jiuzhu/casework';
import { calendarDay, codes, version } from '@jiuzhu/service-kit';

/** What an officer says who brings a letter that the post did not, beside whose letter it is: when it came, and by which way. */
export const bringing = { version, servedOn: calendarDay, way: codes(waysToServe) } as const;
