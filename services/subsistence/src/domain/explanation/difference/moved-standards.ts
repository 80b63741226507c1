import { citeStandard, showFigure } from '@jiuzhu/policy';
import type { Parameter, StandardSource } from '@jiuzhu/policy';
import type { FigureUnit } from '@jiuzhu/policy';
import { entitlementLaw } from '../../law/law.ts';
import type { EntitlementLaw } from '../../law/law.ts';
import { parameterWords } from './parameter-words.ts';
import { wordOf } from './value-words.ts';

/** A standard that is another: its value before and after, and the document of each. Where only the document is another, the values are alike. */
export type MovedStandard = {
  readonly parameter: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly documentBefore: string;
  readonly documentAfter: string;
};

export const movedStandards = (one: EntitlementLaw, other: EntitlementLaw): readonly MovedStandard[] =>
  one.hash === other.hash
    ? []
    : Object.entries(entitlementLaw).flatMap(([key, parameter]) => movedIn(key as keyof typeof entitlementLaw, parameter, one, other));

const movedIn = (
  key: keyof typeof entitlementLaw,
  parameter: Parameter<unknown>,
  one: EntitlementLaw,
  other: EntitlementLaw,
): readonly MovedStandard[] => {
  const [before, after] = [shownValue(parameter, one[key]), shownValue(parameter, other[key])];
  const [documentBefore, documentAfter] = [cite(one.sources[key]), cite(other.sources[key])];
  if (before === after && documentBefore === documentAfter) return [];
  const { id } = parameter;
  return [{ parameter: id, name: parameterWords[id] ?? id, before, after, documentBefore, documentAfter }];
};

const cite = (source: StandardSource | undefined): string => (source ? citeStandard(source) : '无');

/** A value in words: one figure, one for each key, or the rows of a table. */
export const shownValue = ({ unit }: Pick<Parameter<unknown>, 'unit'>, value: unknown): string => {
  if (Array.isArray(value)) return value.map((row) => shownRow(row as object)).join('；');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, it]) => `${wordOf(key)} ${shownLeaf(it, unit)}`)
      .join('；');
  }
  return shownLeaf(value, unit);
};

const shownRow = (row: object): string =>
  Object.entries(row)
    .map(([column, it]) => (typeof it === 'string' ? wordOf(it) : `${wordOf(column)} ${shownLeaf(it, unitsOfColumns[column] ?? 'count')}`))
    .join(' ');

const unitsOfColumns: Readonly<Record<string, FigureUnit>> = { share: 'bp', ceiling: 'bp', below: 'bp', grade: 'count', months: 'months' };

const shownLeaf = (it: unknown, unit: Parameter<unknown>['unit'] | FigureUnit): string => {
  if (it === undefined) return '无';
  if (typeof it !== 'number') return wordOf(String(it));
  return showFigure(it, unit === 'choice' || unit === 'table' ? 'count' : unit);
};
