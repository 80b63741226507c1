import { boundTo } from '@jiuzhu/service-kit';
import { PrismaClient } from '../generated/prisma/client.ts';
import { sqlDossiers, type Dossiers } from './sql-dossiers.ts';

/** An ordinary road: loads and saves go through Prisma, bound to the kit's connection. */
export const prismaDossiers: Dossiers = {
  ...sqlDossiers,
  load: async (tx, ids) => {
    const found = await boundTo(tx, PrismaClient).dossier.findMany({
      where: { id: { in: [...ids] } },
      include: { sheets: { orderBy: { nr: 'asc' } } },
    });
    return new Map(
      found.map(({ sheets, version, ...it }) => [it.id, { ...it, version: Number(version), amounts: sheets.map(({ amount }) => amount) }]),
    );
  },
  save: async (tx, changes) => {
    const { dossier, sheet } = boundTo(tx, PrismaClient);
    for (const { key: id, before, after, version } of changes) {
      const { count } = await dossier.updateMany({ where: { id, version: before.version }, data: { total: after.total, version } });
      if (count !== 1) throw new Error('changed by another');
      await sheet.deleteMany({ where: { dossierId: id } });
      await sheet.createMany({ data: after.amounts.map((amount, at) => ({ dossierId: id, nr: at + 1, amount })) });
    }
  },
};
