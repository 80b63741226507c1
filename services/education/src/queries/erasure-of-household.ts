import { query } from '@jiuzhu/service-kit';
import { viewErasures } from '../adapters/database/erasures.ts';
import { provers } from './who-may.ts';

/** What is held here of a household that was erased: counted anew. */
export const erasureOfHousehold = query({ allow: provers, answer: viewErasures, region: ({ region }) => region });
