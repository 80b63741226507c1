import { fen } from '@jiuzhu/kernel';
import { type Cell, cellsOf, type Inherit, showFigure, type Unit } from '@jiuzhu/policy';
import { named } from '../adapters/database/parameters.ts';
import { type InForce, winnerOf } from '../domain/in-force.ts';
import { type Standard, type State, states } from '../domain/standard.ts';

/** The graph writes codes in capitals. */
type Capitals<C extends string> = C extends `${infer A}-${infer B}` ? `${Uppercase<A>}_${Capitals<B>}` : Uppercase<C>;
export const capitals = <const C extends string>(code: C) => code.replaceAll('-', '_').toUpperCase() as Capitals<C>;

const inheritances = {
  nearestAncestor: 'NEAREST_ANCESTOR',
  none: 'NONE',
  maxOfAncestors: 'MAX_OF_ANCESTORS',
  minOfAncestors: 'MIN_OF_ANCESTORS',
} as const satisfies Record<Inherit, string>;

/** As the laws have it; what none names any more, as its values have it. */
export const parameterView = (id: string, unit: Unit = named.get(id)?.unit ?? 'count') => {
  const it = named.get(id);
  const columns = Object.entries(it?.columns ?? {}).map(([name, { unit, choices = [] }]) => ({ name, unit, choices }));
  const inherit = it ? inheritances[it.inherit] : null;
  return { id, unit, inherit, services: it?.services ?? [], keys: it?.keys ?? [], choices: it?.choices ?? [], columns };
};

/** A word stands as the law has it. */
const textOf = ({ fen, number, word }: Cell, unit: Unit = 'count'): string =>
  word ?? showFigure(fen ?? number ?? 0, unit === 'table' || unit === 'choice' ? 'count' : unit);

/** Each figure of a value, and as people read it. */
export const cellsView = (parameter: string, value: unknown) => {
  const it = named.get(parameter);
  return cellsOf(it ?? { unit: 'count' }, value).map((cell) => {
    const text = textOf(cell, it?.columns?.[cell.key ?? '']?.unit ?? it?.unit);
    return {
      row: cell.row ?? null,
      key: cell.key ?? null,
      fen: cell.fen === undefined ? null : fen(cell.fen),
      number: cell.number ?? null,
      word: cell.word ?? null,
      text,
    };
  });
};

export const missingView = ({ missing }: InForce) => (missing === undefined ? null : capitals(missing));

const rules: Readonly<Record<Inherit, string>> = {
  nearestAncestor: '以离该地最近的一级所发布的为准',
  none: '只适用该地本级发布的，上级发布的不适用',
  maxOfAncestors: '各级之中逐项取最高',
  minOfAncestors: '各级之中逐项取最低',
};
const gaps: Readonly<Record<NonNullable<InForce['missing']>, string>> = {
  'not-written': '没有哪一级发布过适用于该地该日的标准',
  'only-illustrative': '只有未经核实的示例数值，不能用于正式办理',
  'other-shape': '已发布的标准与现行规则所要求的单位或形式不同，需要重新发布',
};

/** Why what binds does, or why nothing does: the rule, and whose document it leads to. */
export const becauseView = (it: InForce): string => {
  if (it.missing !== undefined) return `${gaps[it.missing]}（${rules[it.inherit]}）`;
  const from = winnerOf(it);
  return from ? `${rules[it.inherit]}：${from.document.issuer}，${from.document.number}` : rules[it.inherit];
};

/** Every parameter that some law names. */
export const namedInLaw: readonly string[] = [...named.keys()];

export const stateView = ({ state }: Pick<Standard, 'state'>) => state.toUpperCase() as Uppercase<State>;
export const stateAsked = (state: Uppercase<State> | null | undefined): State | undefined =>
  states.find((it) => it.toUpperCase() === state);
