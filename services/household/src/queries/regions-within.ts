import { query } from '@jiuzhu/service-kit';
import { regionsWithin as load } from '../adapters/database.ts';
import { regionReaders } from '../domain/who-may.ts';

/** The divisions of a region, at every time of theirs. */
export const regionsWithin = query({ allow: regionReaders, answer: load, region: 'public' });
