import { lawsOf } from '@jiuzhu/service-kit';
import { seed } from '@jiuzhu/standards/seed';
import { LocalFault } from './local-fault.ts';
import type { Jiuzhu } from './one-process.ts';
import { seedsIn } from './seeds-in.ts';
import { waitUntil } from './wait-until.ts';

const approved = async ({ services }: Jiuzhu, name: string, table: string): Promise<number> => {
  const text = `select count(*)::int as approved from ${table} where state = 'approved'`;
  const found = await services.get(name)?.runtime.pool.query<{ approved: number }>(text);
  return found?.rows[0]?.approved ?? 0;
};

/** Whether each service whose laws need standards knows all that are approved. */
async function isKnown(jiuzhu: Jiuzhu): Promise<boolean> {
  const lawful = [...jiuzhu.services].filter(([, { runtime }]) => lawsOf(runtime.service).length > 0).map(([name]) => name);
  const told = await approved(jiuzhu, 'standards', 'standards');
  const known = await Promise.all(lawful.map((name) => approved(jiuzhu, name, 'kit_standard')));
  return known.every((count) => count >= told);
}

/** Gives an empty system the standards of these folders, and waits until every service knows what is approved: killed at any point, the next start goes on. */
export async function seedStandards(jiuzhu: Jiuzhu, folders: string): Promise<void> {
  const standards = jiuzhu.services.get('standards');
  if (!standards) throw new Error('there is no service standards in this process');
  await seed(standards.runtime, () => seedsIn(folders));
  if (await waitUntil(() => isKnown(jiuzhu), 60_000)) return;
  throw new LocalFault({
    what: 'The standards have not arrived at the services that need them within a minute.',
    remedy: 'Look with npm run events -- parked whether one of them has set their stream aside.',
  });
}
