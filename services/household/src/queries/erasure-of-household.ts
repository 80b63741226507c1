import { query } from '@jiuzhu/service-kit';
import { viewErasures } from '../adapters/database/erasure-views.ts';
import { provers } from '../domain/who-may.ts';

/** That a household was erased, and what the register holds of it since: counted anew. */
export const erasureOfHousehold = query({ allow: provers, answer: viewErasures, region: ({ region }) => region });
