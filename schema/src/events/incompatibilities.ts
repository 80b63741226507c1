import type { JsonSchema } from '@jiuzhu/event-log';

type Parts = Readonly<Record<string, JsonSchema>>;

/**
 * What would break a reader or a stored event if the schema took the place of the frozen one, each with its path. Within a version only this
 * may change: an optional field more, a value more of an open code. Whoever needs another change makes a new version.
 */
export function incompatibilities(frozen: JsonSchema, now: JsonSchema, path = '$'): readonly string[] {
  if (frozen.type === 'object' && now.type === 'object') return inObject(frozen, now, path);
  if (frozen.type === 'array' && now.type === 'array')
    return incompatibilities(frozen.items as JsonSchema, now.items as JsonSchema, `${path}[]`);
  return inField(frozen, now, path);
}

function inObject(frozen: JsonSchema, now: JsonSchema, path: string): readonly string[] {
  const [before, after] = [frozen.properties as Parts, now.properties as Parts];
  const [needed, needs] = [new Set(frozen.required as string[]), new Set(now.required as string[])];
  const kept = Object.entries(before).flatMap(([name, schema]) => {
    const at = `${path}.${name}`;
    const next = after[name];
    if (!next) return [`${at} was removed`];
    if (needed.has(name) !== needs.has(name))
      return [`${at} was ${needed.has(name) ? 'required' : 'optional'} and is ${needs.has(name) ? 'required' : 'optional'}`];
    return incompatibilities(schema, next, at);
  });
  const added = Object.keys(after).filter((name) => !before[name] && needs.has(name));
  return [...kept, ...added.map((name) => `${path}.${name} is new and required`)];
}

function inField(frozen: JsonSchema, now: JsonSchema, path: string): readonly string[] {
  const open = frozen.kind === 'open-code' && now.kind === 'open-code';
  const names = new Set([...Object.keys(frozen), ...Object.keys(now)]);
  return [...names].flatMap((name) => {
    if (name === 'enum' && open) {
      const gone = (frozen.enum as string[]).filter((code) => !(now.enum as string[]).includes(code));
      return gone.map((code) => `${path} lost the code ${code}`);
    }
    const [was, is] = [frozen, now].map((it) => (name in it ? JSON.stringify(it[name]) : 'unset'));
    return was === is ? [] : [`${path} had ${name} ${String(was)} and has ${String(is)}`];
  });
}
