import { parse } from 'yaml';

/** Whether this text holds a test, or a worked case, of this name. A case is called by its Chinese name; titles of tables of tests are as they are written. */
export const holdsTest = (file: string, text: string, name: string): boolean =>
  file.endsWith('.yaml') ? casesIn(text).includes(name) : titled(text, name);

const casesIn = (text: string): readonly string[] => {
  const { cases = [] } = parse(text, { maxAliasCount: -1, merge: true }) as { readonly cases?: readonly { readonly name: string }[] };
  return cases.map(({ name }) => name.split(' · ')[0] ?? name);
};

/** `it('…'`, `test('…'`, or behind the rows of a table, `)('…'`. */
const titled = (text: string, name: string): boolean =>
  new RegExp(`(?:\\b(?:it|test)|\\))\\(\\s*(['"\`])${name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}\\1`).test(text);
