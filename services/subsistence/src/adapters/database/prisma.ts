import { boundTo } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import { PrismaClient } from '../../generated/prisma/client.ts';

/** The client of this service, in the kit's transaction. */
export const prismaOn = (tx: Tx): PrismaClient => boundTo(tx, PrismaClient);
