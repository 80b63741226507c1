import { field } from '@jiuzhu/event-log';

/** Which allowance; a place may give others later. */
export const allowanceCode = field.openCode([
  'heating',
  'disability-living',
  'disability-nursing',
  'disabled-family',
  'disabled-without-income',
  'child-rehabilitation',
  'orphan',
  'unattended-child',
  'pension-premium',
  'illness-living',
  'clergy',
  'funeral',
]);
