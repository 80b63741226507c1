/** What must never fit into a code; the area 990000 is issued to nobody. */
const probes: readonly (readonly [text: string, what: string])[] = [
  ['张三', 'a name'],
  ['欧阳小明', 'a name'],
  ['99000019900101001X', 'a resident ID number'],
  ['990000199001010010', 'a resident ID number'],
  ['990000900101001', 'a resident ID number of 15 digits'],
  ['13800000000', 'a telephone number'],
  ['029-88888888', 'a telephone number'],
  ['6222020000000000000', 'a bank card'],
  ['6222020000000000', 'a bank card'],
  ['someone@example.org', 'a mail address'],
  ['two words', 'free text'],
  ['低保家庭', 'free text'],
];

/** Why a pattern may not be that of a code, or undefined. It judges by examples: it stops accidents, not intent. */
export function whyPersonal(pattern: RegExp): string | undefined {
  if (!pattern.source.startsWith('^') || !pattern.source.endsWith('$')) return 'must hold from ^ to $';
  if (/[^\\]\|/.test(pattern.source.replaceAll(/\([^()]*\)/g, '()')))
    return 'must put its alternatives in brackets, or ^ and $ hold only for one';
  if (pattern.flags !== '') return 'must have no flags';
  const fits = probes.find(([text]) => pattern.test(text));
  return fits && `has room for ${fits[1]}`;
}
