import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readProviders } from '../adapters/database/providers.ts';
import { providerReaders } from '../domain/who-may.ts';

export const providerById = query({
  allow: providerReaders,
  answer: (tx, ids: readonly Id<'provider'>[]) => readProviders(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
