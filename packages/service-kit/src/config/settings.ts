/** One variable of the environment: what it is for, and what it is when nobody says. Without a default it must be given. */
export type Setting = {
  readonly describe: string;
  readonly default?: string;
  readonly secret?: boolean;
  /** what is wrong with the value, or undefined */
  readonly check?: (value: string) => string | undefined;
};
export type Settings = Readonly<Record<string, Setting>>;
export type Config<S extends Settings> = { readonly [K in keyof S]: string };

/** Every problem at once, by name; a secret's value is never repeated. */
export class ConfigFault extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

export function readSettings<const S extends Settings>(settings: S, environment: Readonly<Record<string, string | undefined>>): Config<S> {
  const problems: string[] = [];
  const config = Object.entries<Setting>(settings).map(([name, setting]) => {
    const value = environment[name] ?? setting.default;
    if (value === undefined) problems.push(`${name} is not set: ${setting.describe}`);
    const wrong = value === undefined ? undefined : setting.check?.(value);
    if (wrong) problems.push(`${name} ${wrong}`);
    return [name, value ?? ''];
  });
  if (problems.length > 0) throw new ConfigFault(problems);
  return Object.fromEntries(config) as Config<S>;
}

export const isPort = (value: string): string | undefined =>
  /^\d{1,5}$/.test(value) && Number(value) < 65_536 ? undefined : 'must be a port number';
export const isMillis = (value: string): string | undefined => (/^\d{1,7}$/.test(value) ? undefined : 'must be a number of milliseconds');
const isWholeUpTo =
  (most: number) =>
  (value: string): string | undefined =>
    /^[1-9]\d*$/.test(value) && Number(value) <= most ? undefined : `must be a whole number from 1 to ${most}`;
export const isCount = isWholeUpTo(9_999);
export const isHours = isWholeUpTo(999_999);
export const oneOf =
  (...allowed: readonly string[]) =>
  (value: string): string | undefined =>
    allowed.includes(value) ? undefined : `must be one of ${allowed.join(', ')}`;

/** JSON of a shape. */
export const jsonOf =
  (shape: { readonly parse: (value: unknown) => unknown }, wrong: string) =>
  (value: string): string | undefined => {
    try {
      shape.parse(JSON.parse(value));
      return undefined;
    } catch {
      return wrong;
    }
  };

/** `name=address,name=address`, as a table. */
export const pairsIn = (value: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    value
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
