/** What must never fit into a code; the area 990000 is issued to nobody. */
const probes: readonly (readonly [text: string, what: string])[] = [
  ['99000019900101001X', 'a resident ID number'],
  ['029-88888888', 'a telephone number'],
  ['someone@example.org', 'a mail address'],
  ['two words', 'free text'],
  ...[7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].flatMap((length) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [String(digit).padEnd(length, '0'), 'a long number'] as const),
  ),
];

/** Letters, digits, `_ . -`, classes and numbers of them, and groups: whatever else a pattern may say leaves room for a name. */
const plain = /^(?:[A-Za-z0-9_-]|\\[d.-]|\[(?:[A-Za-z0-9_.-]|\\[d.-])+\]|\((?:\?:)?|\)|\||[*+?]|\{\d+(?:,\d*)?\})*$/;

const digits = /(?:\\d|\[(?:0-9|\\d)\])(?:\{(?:\d+,)?(?<most>\d*)\}|[*+])/g;
const LONG = 10;

/** How many digits in a row a pattern asks for at most, each class of them by itself. */
const digitsIn = (source: string): readonly number[] =>
  [...source.matchAll(digits)].map(({ groups }) => Number(groups?.['most'] || Infinity));

/** Why a pattern may not be that of a code, or undefined. It stops accidents, not intent. */
export function whyPersonal(pattern: RegExp): string | undefined {
  const { source } = pattern;
  if (!source.startsWith('^') || !source.endsWith('$')) return 'must hold from ^ to $';
  if (/[^\\]\|/.test(source.replaceAll(/\([^()]*\)/g, '()'))) return 'must put its alternatives in brackets, or ^ and $ hold only for one';
  if (pattern.flags !== '') return 'must have no flags';
  if (!plain.test(source.slice(1, -1)))
    return 'must consist of Latin letters, digits, hyphens, dots and underscores: else it has room for a name';
  if (digitsIn(source).some((most) => most >= LONG)) return 'has room for a long number';
  const fits = probes.find(([text]) => pattern.test(text));
  return fits && `has room for ${fits[1]}`;
}

/**
 * Whether a text holds digits in a row as they stand in the number of a telephone, a card or a person. The codes of places do not count: they
 * have up to nine digits, or the twelve of a village, which do not begin with 0.
 */
export const holdsLongNumber = (text: string): boolean => (text.match(/\d{10,}/g) ?? []).some((run) => !/^[1-9]\d{11}$/.test(run));
