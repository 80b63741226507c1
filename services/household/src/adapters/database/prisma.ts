import { boundTo, type Tx } from '@jiuzhu/service-kit';
import { PrismaClient } from '../../generated/prisma/client.ts';

/** Prisma on the kit's own connection, inside its transaction. */
export const prisma = (tx: Tx): PrismaClient => boundTo(tx, PrismaClient);
