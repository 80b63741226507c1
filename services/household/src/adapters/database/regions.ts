import { ancestors, isRegionCode, type RegionCode, regionLevel } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Region as Row } from '../../generated/prisma/client.ts';
import type { Region } from '../../domain/region.ts';
import { prisma } from './prisma.ts';
import { dateOf, dayOf } from './days.ts';

const regionOf = ({ code, name, fromDay, toDay, successors, document }: Row): Region => ({
  code: code as RegionCode,
  name,
  from: dayOf(fromDay),
  ...(toDay ? { to: dayOf(toDay) } : {}),
  successors: successors as RegionCode[],
  document,
});

/** Of codes digits alone are compared, so that what follows a prefix ends with nines. */
const within = (code: string): { readonly gte: string; readonly lte: string } => ({ gte: code, lte: `${code}999999999999` });

/** Every time of the life of these codes. */
export async function timesOf(tx: Tx, codes: readonly RegionCode[]): Promise<readonly Region[]> {
  return (await prisma(tx).region.findMany({ where: { code: { in: [...codes] } } })).map(regionOf);
}

const inOrder = [{ code: 'asc' as const }, { fromDay: 'asc' as const }];

/** Each of these regions and its direct divisions, at every time of theirs. */
export async function regionsOf(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, readonly Region[]>> {
  const known = codes.filter(isRegionCode);
  const where = { OR: [{ code: { in: known } }, { parent: { in: known } }] };
  const rows = await prisma(tx).region.findMany({ where, orderBy: inOrder });
  return new Map(codes.map((code) => [code, rows.filter((it) => it.code === code || it.parent === code).map(regionOf)]));
}

/** Every time of every division that lies in one of these regions, or around it. */
const registerOf = async (tx: Tx, code: RegionCode): Promise<Register> => {
  const rows = await prisma(tx).region.findMany({
    where: { OR: [{ code: within(code) }, { code: { in: [...ancestors(code)] } }] },
    orderBy: inOrder,
  });
  return { within: code, regions: rows.map(regionOf) };
};

export type Register = { readonly within: RegionCode; readonly regions: readonly Region[] };

/** The register of divisions, region by region: with those around it, which it needs a name for. */
export const registers: Store<RegionCode, Register, Register, 'RegionUnknown'> = {
  unknown: 'RegionUnknown',
  region: (register) => register.within,
  locks: async (_tx, codes) => new Map(codes.map((code) => [code, [`region/${code}`]])),
  load: async (tx, codes) => new Map((await Promise.all(codes.map((code) => registerOf(tx, code)))).map((it) => [it.within, it])),
  save: async (tx, changes) => {
    for (const { before, after } of changes) {
      for (const region of after.regions.filter((it) => !before.regions.includes(it))) {
        const data = rowOf(region);
        await prisma(tx).region.upsert({ where: { code_fromDay: { code: data.code, fromDay: data.fromDay } }, create: data, update: data });
      }
    }
  },
};

const rowOf = ({ code, name, from, to, successors, document }: Region) => ({
  code,
  fromDay: dateOf(from),
  toDay: to ? dateOf(to) : null,
  name,
  level: regionLevel(code),
  parent: ancestors(code)[0] ?? null,
  successors: [...successors],
  document,
});
