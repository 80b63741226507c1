import type { Shown, Side } from './limits.ts';

/** The conditions of every class as a table: which case stands just below its limit, at it, just above it; the first of the file that is about the class. */
export const limitsTable = (shown: Iterable<Shown>): readonly string[] => [
  '| class | condition | rests on | one step below; no | at the limit; yes | one step above |',
  '| --- | --- | --- | --- | --- | --- |',
  ...[...shown].map(
    ({ tried, code, article, cases }) =>
      `| ${[tried, `\`${code}\``, article, ...sides.map((it) => inChinese(firstOf(tried, cases[it])))].join(' | ')} |`,
  ),
];

const sides: readonly Side[] = ['below', 'at', 'above'];

const about: Readonly<Record<string, string>> = { dibao: 'difference' };

const firstOf = (tried: string, cases: readonly string[]): string => {
  const own = cases.find((it) => it.startsWith(`${about[tried] ?? tried} `));
  return own ?? cases[0] ?? '';
};

/** Names are written twice, 中文 · English. */
const inChinese = (name: string): string => name.split(' · ')[0] ?? name;

const [opens, closes] = ['<!-- limits -->', '<!-- /limits -->'];

/** A document with the table in its place; RangeError where it has no place for one. */
export const withLimits = (document: string, table: readonly string[]): string => {
  const [before, , after] = partsOf(document);
  return `${before}${opens}\n\n${table.join('\n')}\n\n${closes}${after}`;
};

/** The table that a document holds, line by line, however its columns were widened. */
export const limitsIn = (document: string): readonly string[] =>
  partsOf(document)[1]
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .replaceAll(/ *\| */g, ' | ')
        .replaceAll(/-{3,}/g, '---')
        .trim(),
    );

const partsOf = (document: string): readonly [string, string, string] => {
  const [from, to] = [document.indexOf(opens), document.indexOf(closes)];
  if (from < 0 || to < from) throw new RangeError(`there is no place ${opens} … ${closes}`);
  return [document.slice(0, from), document.slice(from + opens.length, to), document.slice(to + closes.length)];
};
