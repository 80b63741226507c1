import { contentHash, frozen } from './content-hash.ts';
import type { Law, Standards } from './standards.ts';

const parts = new WeakMap<object, WeakMap<Law, unknown>>();

/** Of what several laws were resolved to together the share of one of them, with the sources and the hash that it has when it is resolved alone. */
export const partOf = <L extends Law>(whole: Standards<L>, law: L): Standards<L> => {
  const known = parts.get(whole) ?? new WeakMap<Law, unknown>();
  parts.set(whole, known);
  const part = (known.get(law) as Standards<L> | undefined) ?? cut(whole, law);
  known.set(law, part);
  return part;
};

const cut = <L extends Law>(whole: Standards<L>, law: L): Standards<L> => {
  const [values, sources] = [whole as Readonly<Record<string, unknown>>, whole.sources as Readonly<Record<string, unknown>>];
  const names = Object.keys(law).filter((name) => sources[name] !== undefined);
  const content = names
    .map((name) => ({ parameter: law[name]?.id ?? '', value: values[name], source: sources[name] }))
    .sort((one, other) => (one.parameter < other.parameter ? -1 : 1));
  return frozen({
    ...Object.fromEntries(names.map((name) => [name, values[name]])),
    sources: Object.fromEntries(names.map((name) => [name, sources[name]])),
    hash: contentHash(content),
  }) as unknown as Standards<L>;
};
