import { parseYuan } from '@jiuzhu/kernel';

/** How what came out differs from what was expected, key by key; what is not expected is not compared. */
export const differences = (expected: Readonly<Record<string, unknown>>, outcome: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(expected).flatMap(([key, it]) =>
    key in outcome
      ? compared(key, it, outcome[key])
      : [`${key} is not an outcome of this programme; its outcomes are ${Object.keys(outcome).join(', ')}`],
  );

const compared = (key: string, expected: unknown, actual: unknown): readonly string[] => {
  if (isMap(actual)) {
    if (!isMap(expected)) return [`${key}: a map is expected here, with any of ${Object.keys(actual).join(', ')}`];
    return Object.entries(expected).flatMap(([name, it]) => compared(`${key}.${name}`, it, actual[name]));
  }
  if (Array.isArray(actual)) {
    const [wanted, got] = [asSet(expected), asSet(actual)];
    return wanted === got ? [] : [`${key}: expected ${wanted || 'none'}, got ${got || 'none'}`];
  }
  return isSame(expected, actual) ? [] : [`${key}: expected ${shown(expected)}, got ${shown(actual)}`];
};

const isMap = (it: unknown): it is Readonly<Record<string, unknown>> => typeof it === 'object' && it !== null && !Array.isArray(it);
const shown = (it: unknown): string => (it === undefined ? 'nothing' : typeof it === 'string' ? it : JSON.stringify(it));
const asSet = (it: unknown): string => (Array.isArray(it) ? it.map(shown).sort().join(', ') : shown(it));

/** 1640 and 1,640.00 are the same amount. */
const isSame = (one: unknown, other: unknown): boolean => {
  const [a, b] = [one, other].map((it) => (typeof it === 'string' ? parseYuan(it.replaceAll(',', '')) : undefined));
  return a === undefined || b === undefined ? shown(one) === shown(other) : a === b;
};
