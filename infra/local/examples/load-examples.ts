import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '@jiuzhu/service-kit';
import { parse } from 'yaml';
import { demoAccounts } from '../demo-accounts.ts';
import { type GraphClient, graphClient } from '../graph-client.ts';
import type { Keys } from '../keys.ts';
import type { Jiuzhu } from '../one-process.ts';
import { tokenFor } from '../token.ts';
import { apply } from './apply.ts';
import { delegate } from './delegate.ts';
import { exampleHouseholds } from './households.ts';
import { publishCatalogue } from './publish-catalogue.ts';
import { keyOf, register } from './register.ts';
import { type Memory, remembering } from './remembering.ts';
import { verify } from './verify.ts';

export type Example = { readonly title: string; readonly householdId: string; readonly caseId?: string };
/** Begun again after a crash, on whatever day, the same is sent under the same keys, from where it was cut off. */
type Kept = { readonly day: string; readonly answers: Record<string, unknown>; readonly examples?: readonly Example[] };

const adopting = `mutation Adopt($input: AdoptRegionsInput!) {
  adoptRegions(input: $input) { __typename ... on Problem { code message } ... on AdoptedRegions { within } }
}`;

/**
 * Three households and a catalogue, sent through the gateway as any client would, in a county of which one township may decide; on a later start they are
 * there already.
 */
export async function loadExamples(jiuzhu: Pick<Jiuzhu, 'url' | 'eventLog'>, keys: Keys, dataDir: string): Promise<readonly Example[]> {
  const file = join(dataDir, 'examples.json');
  const kept: Kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : { day: dayOf(new Date()), answers: {} };
  if (kept.examples) return kept.examples;
  const memory: Memory = {
    get: (key) => kept.answers[key],
    set: (key, answer) => {
      kept.answers[key] = answer;
      keep(file, kept);
    },
  };
  keep(file, kept);
  await delegate(jiuzhu, kept.day);
  const examples = await send(await officers(jiuzhu.url, keys, memory), kept.day);
  keep(file, { ...kept, answers: {}, examples });
  return examples;
}

function keep(file: string, kept: Kept): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(kept));
  renameSync(draft, file);
}

type Role = (typeof demoAccounts)[number]['roles'][number];

/** Examples lie in several streets of the county: whoever loads them has the county's reach. */
async function officers(url: string, keys: Keys, memory: Memory): Promise<(role: Role) => GraphClient> {
  const clients = await Promise.all(
    demoAccounts.map(async (account) => {
      const wide = { ...account, region: account.region.slice(0, 6), level: 'county' as const };
      return [account.roles[0], remembering(graphClient(url, await tokenFor(keys, wide, 'PT1H')), memory)] as const;
    }),
  );
  // of two with one role, the county's
  const byRole = new Map<string | undefined, GraphClient>(clients.toReversed());
  return (role) => {
    const client = byRole.get(role);
    if (!client) throw new Error(`there is no demonstration account of a ${role}`);
    return client;
  };
}

async function send(officer: (role: Role) => GraphClient, day: string): Promise<readonly Example[]> {
  const regions = parse(readFileSync(new URL('../regions.yaml', import.meta.url), 'utf8')) as Record<string, unknown>;
  await officer('registrar').change(adopting, { idempotencyKey: keyOf('regions'), ...regions }, 'AdoptedRegions');
  const [clerk, surveyor, reviewer, decider] = [officer('clerk'), officer('surveyor'), officer('reviewer'), officer('decider')];
  await publishCatalogue(officer('standards-author'), officer('standards-approver'), day);
  const surveyors = ['demo-surveyor', 'demo-surveyor-2'] as const;
  return Promise.all(
    exampleHouseholds.map(async (household): Promise<Example> => {
      const registered = await register(clerk, household, day);
      const example = { title: household.title, householdId: registered.id };
      if (household.until === 'registered') return example;
      await verify(clerk, household, registered, day);
      return { ...example, caseId: await apply({ clerk, surveyor, surveyors, reviewer, decider }, household, registered, day) };
    }),
  );
}
