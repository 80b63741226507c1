import { type Data, isData, type Rewrite } from './plan.ts';
import type { IsOfType } from './subtypes.ts';

const fragment = '... on ';

/**
 * The planner's corrections of what goes to a subgraph or came from it: a value set, as where an object must bear its interface's name, or a key
 * renamed, as where two types answer one name differently. A path leads through fields and, by `... on T`, past what is no T.
 */
export const rewrite = (value: unknown, rewrites: readonly Rewrite[] | undefined, isOfType: IsOfType): void => {
  for (const it of rewrites ?? []) {
    const key = it.path.at(-1);
    if (key === undefined) continue;
    at(value, it.path.slice(0, -1), isOfType, (object) => {
      if (it.kind === 'ValueSetter') object[key] = it.setValueTo as unknown;
      else if (object[key]) {
        object[it.renameKeyTo] = object[key];
        object[key] = undefined;
      }
    });
  }
};

const at = (value: unknown, path: readonly string[], isOfType: IsOfType, act: (object: Data) => void): void => {
  if (Array.isArray(value)) return value.forEach((item) => at(item, path, isOfType, act));
  if (!isData(value)) return;
  const [step, ...rest] = path;
  if (step === undefined) return act(value);
  if (!step.startsWith(fragment)) return at(value[step], rest, isOfType, act);
  const name = value['__typename'];
  if (typeof name !== 'string' || isOfType(name, step.slice(fragment.length))) at(value, rest, isOfType, act);
};
