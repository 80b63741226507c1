import { query } from '@jiuzhu/service-kit';
import { readImpacts } from '../adapters/database/impacts.ts';
import { handlers } from './who-may.ts';

/** The same for whoever may see the households themselves: every count as it is. */
export const exactImpactOfProposal = query({ allow: handlers, answer: readImpacts, region: ({ region }) => region });
