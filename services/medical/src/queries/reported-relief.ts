import { query } from '@jiuzhu/service-kit';
import { readReported } from '../adapters/database/reliefs.ts';
import { submitters } from '../domain/who-may.ts';

/** For a hospital: of its own patients alone. */
export const reportedRelief = query({ allow: submitters, answer: readReported, region: ({ region }) => region });
