import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freeze } from './src/events/freeze.ts';
import { frozenFile, readFrozen } from './src/events/frozen-files.ts';
import { loadContracts } from './src/events/load-contracts.ts';
import { keepInStep } from './src/keep-in-step.ts';

const contracts = await loadContracts(join(import.meta.dirname, 'events'));
const folder = join(import.meta.dirname, 'frozen');
const { frozen, problems } = freeze(contracts, readFrozen(folder));

if (problems.length > 0) {
  process.exitCode = 1;
  process.stderr.write(`published events must not change; make a new version instead:\n${problems.map((it) => `  ${it}\n`).join('')}`);
} else {
  mkdirSync(folder, { recursive: true });
  keepInStep(frozen.map(frozenFile), 'node schema/freeze.ts');
}
