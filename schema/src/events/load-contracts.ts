import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AnyContract } from '@jiuzhu/event-log';

const isContract = (value: unknown): value is AnyContract => {
  const it = value as Partial<AnyContract> | undefined;
  return typeof value === 'function' && typeof it?.type === 'string' && Array.isArray(it.reads) && typeof it.decode === 'function';
};

/**
 * Every contract that the files `<owner>/*.ts` below the folder export, older versions included, sorted by type. Throws where there is none,
 * where one lies in another owner's folder, or where two have one type.
 */
export async function loadContracts(folder: string): Promise<readonly AnyContract[]> {
  const files = globSync('*/*.ts', { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts'))
    .toSorted();
  const found = new Map<string, AnyContract>();
  for (const file of files) {
    const exported = (await import(join(folder, file))) as Record<string, unknown>;
    for (const contract of Object.values(exported).filter(isContract).flatMap(versions)) {
      if (contract.owner !== basename(dirname(file)))
        throw new Error(`${contract.type} belongs in the folder of ${contract.owner}, not in ${file}`);
      const other = found.get(contract.type);
      if (other && other !== contract) throw new Error(`${contract.type} is made twice, the second time in ${file}`);
      found.set(contract.type, contract);
    }
  }
  if (found.size === 0) throw new Error(`no contract in ${String(files.length)} files below ${folder}: nothing was looked at`);
  return [...found.values()].toSorted((one, other) => (one.type < other.type ? -1 : 1));
}

const versions = (contract: AnyContract): readonly AnyContract[] => [contract, ...(contract.previous ? versions(contract.previous) : [])];
