import { cellsOf, citeStandard, showFigure } from '@jiuzhu/policy';
import type { Cell, Parameter, StandardSource } from '@jiuzhu/policy';
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
export const shownValue = (parameter: Parameter<unknown>, value: unknown): string => {
  if (value === undefined) return '无';
  const rows = [...Map.groupBy(cellsOf(parameter, value), ({ row }) => row)];
  return rows.map(([row, cells]) => cells.map((it) => shownCell(it, parameter)).join(row === undefined ? '；' : ' ')).join('；');
};

/** Of a word in a table its column says nothing more. */
const shownCell = ({ row, key, fen, number, word }: Cell, { unit, columns }: Parameter<unknown>): string => {
  const own = key === undefined ? unit : (columns?.[key]?.unit ?? unit);
  const figure = word === undefined ? showFigure(fen ?? number ?? 0, own === 'choice' || own === 'table' ? 'count' : own) : wordOf(word);
  return key === undefined || (row !== undefined && word !== undefined) ? figure : `${wordOf(key)} ${figure}`;
};
