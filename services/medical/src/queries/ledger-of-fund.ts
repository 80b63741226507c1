import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { pageOfReliefLedger } from '../adapters/database/relief-lists.ts';
import { county } from '../adapters/input-shapes/relief-shapes.ts';
import { settlementReaders } from '../domain/who-may.ts';

/** What came into a fund and left it, the latest first. */
export const ledgerOfFund = list({ allow: settlementReaders, input: z.object({ county }), page: pageOfReliefLedger });
