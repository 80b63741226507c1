import { Prisma } from '../../generated/prisma/client.ts';

/** A value of plain data as Prisma writes one, and what is absent as the null of the database. */
export const jsonOf = (value: object | undefined): Prisma.InputJsonValue | typeof Prisma.DbNull => value ?? Prisma.DbNull;
