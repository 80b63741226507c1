import { jsonSchema } from '@jiuzhu/event-log';
import type { AnyContract, JsonSchema } from '@jiuzhu/event-log';
import { incompatibilities } from './incompatibilities.ts';

/** What is kept of a published version. `examples` only grow: each must be readable for ever. `emitFrom` is a day that readers were told. */
export type Frozen = {
  readonly type: string;
  readonly emitFrom?: string;
  readonly schema: JsonSchema;
  readonly examples: readonly unknown[];
};

export type Freezing = { readonly frozen: readonly Frozen[]; readonly problems: readonly string[] };

/** Brings the frozen versions in step with the contracts, or says by type and path why that may not be. */
export function freeze(contracts: readonly AnyContract[], before: readonly Frozen[]): Freezing {
  if (contracts.length === 0) throw new Error('no contract was given: nothing was looked at');
  const known = new Map(before.map((it) => [it.type, it]));
  const types = new Set(contracts.map((contract) => contract.type));
  const results = contracts.map((contract) => frozenOf(contract, known.get(contract.type)));
  const gone = before
    .filter((it) => !types.has(it.type))
    .map((it) => `${it.type} is frozen and has no contract any more: its events are still to be read`);
  return { frozen: results.map((it) => it.frozen), problems: [...results.flatMap((it) => it.problems), ...gone] };
}

function frozenOf(contract: AnyContract, before: Frozen | undefined): { frozen: Frozen; problems: readonly string[] } {
  const { type, emitFrom } = contract;
  const schema = jsonSchema(contract.shape);
  const written: unknown = JSON.parse(JSON.stringify(contract.example));
  const examples = [...(before?.examples ?? []), written].filter(
    (it, n, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(it)) === n,
  );
  const problems = [
    ...brokenPromises(contract, before),
    ...(before ? incompatibilities(before.schema, schema) : []),
    ...(before?.examples ?? []).flatMap((it) => unreadable(contract, it)),
  ];
  const frozen = { type, ...(emitFrom === undefined ? {} : { emitFrom }), schema, examples };
  return { frozen, problems: problems.map((it) => `${type}: ${it}`) };
}

/** Readers outside follow at their own pace: the day that they were told may come later, never sooner. */
function brokenPromises({ version, emitFrom }: AnyContract, before: Frozen | undefined): readonly string[] {
  if (version > 1 && emitFrom === undefined)
    return ['a new version needs the day from which it is emitted (emitFrom, downcast), so that readers can follow'];
  if (before?.emitFrom === undefined || emitFrom === undefined || emitFrom >= before.emitFrom) return [];
  return [`was to be emitted from ${before.emitFrom} on and readers were told so, and is from ${emitFrom}`];
}

function unreadable(contract: AnyContract, example: unknown): readonly string[] {
  try {
    contract.decode(example);
    return [];
  } catch (fault) {
    return [`an example of before is not read any more (${(fault as Error).message})`];
  }
}
