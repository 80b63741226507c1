import { query } from '@jiuzhu/service-kit';
import { regionsOf } from '../adapters/database/regions.ts';
import { regionReaders } from '../domain/who-may.ts';

/** A region and its direct divisions, at every time of theirs. */
export const divisionsOf = query({ allow: regionReaders, answer: regionsOf, region: 'public' });
