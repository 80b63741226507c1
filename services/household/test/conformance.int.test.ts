import { join } from 'node:path';
import { loadContracts } from '@jiuzhu/schema/load-contracts';
import { conformance, reactionsConform } from '@jiuzhu/testing/conformance';
import { afterAll, beforeAll } from 'vitest';
import { definition } from '../src/definition.ts';
import { openHousehold, type Opened } from './opened.ts';

const folder = join(import.meta.dirname, '..');
const contracts = await loadContracts(join(folder, '..', '..', 'schema', 'events'));

let h: Opened;
beforeAll(async () => {
  h = await openHousehold();
});
afterAll(() => h.close());

conformance(definition, folder, contracts);
reactionsConform(() => h.runtime);
