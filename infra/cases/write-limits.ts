/** `npm run cases:limits`: writes into `docs/cases.md` which case stands at which side of which limit. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases } from './all-cases.ts';
import { limitsTable, withLimits } from './limits-table.ts';
import { limitsShown } from './limits.ts';

const path = join(import.meta.dirname, '..', '..', 'docs', 'cases.md');
writeFileSync(path, withLimits(readFileSync(path, 'utf8'), limitsTable(limitsShown(await allCases('subsistence')).values())));
