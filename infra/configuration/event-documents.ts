import { readFileSync } from 'node:fs';
import { usualPlan } from '@jiuzhu/event-log';
import { keepInStep } from '@jiuzhu/schema';
import { disagreements, eventDocuments } from '@jiuzhu/schema/event-documents';
import { ownersToCome, parties } from './parties.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

const services = await parties();
const between = disagreements(services, ownersToCome);

if (between.length > 0) {
  process.exitCode = 1;
  process.stderr.write(`who tells and who hears do not agree:\n${between.map((it) => `  ${it}\n`).join('')}`);
} else {
  keepInStep(await eventDocuments({ parties: services, plan: usualPlan, version }), 'npm run generate');
}
