import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { township } from '../adapters/input-shapes.ts';
import { pageOfLedger } from '../adapters/database/reserve-ledger.ts';
import { handlers } from './who-may.ts';

/** What came into a reserve and left it, the latest first. */
export const ledgerOfTownship = list({ allow: handlers, input: z.object({ township }), page: pageOfLedger });
