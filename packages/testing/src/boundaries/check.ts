import { join } from 'node:path';
import { cruiseTree } from './cruise-tree.ts';
import { boundaries } from './rules.ts';

const { files, violations, unseen } = await cruiseTree(join(import.meta.dirname, '..', '..', '..', '..'));
const why = (name: string): string => boundaries.find((rule) => rule.name === name)?.comment ?? '';

for (const { rule, from, to } of violations) process.stderr.write(`${rule}: ${from} -> ${to}\n  ${why(rule)}\n`);
for (const file of unseen) process.stderr.write(`the checker did not see the imports of ${file}\n`);
process.stdout.write(`boundaries: ${files.length} files, ${violations.length} violations, ${unseen.length} unseen\n`);
process.exitCode = files.length > 0 && violations.length === 0 && unseen.length === 0 ? 0 : 1;
