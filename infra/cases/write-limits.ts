/** `npm run cases:limits`: writes into `docs/cases.md` which case stands at which side of which limit. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLimits } from './all-limits.ts';
import { limitsTable, withLimits } from './limits-table.ts';

const path = join(import.meta.dirname, '..', '..', 'docs', 'cases.md');
const { subsistence, education } = await allLimits();
writeFileSync(path, withLimits(readFileSync(path, 'utf8'), limitsTable([...subsistence.values(), ...education.values()])));
