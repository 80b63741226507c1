import { query } from '@jiuzhu/service-kit';
import { snapshotsOf } from '../adapters/database/snapshots.ts';
import { readers } from '../domain/who-may.ts';

/** A household as it was on a day, by what was known at an instant. */
export const householdAsOf = query({ allow: readers, answer: snapshotsOf, region: ({ office }) => office });
