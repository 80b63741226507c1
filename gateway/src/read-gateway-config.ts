import { type ClaimNames, defaultClaims } from './auth/actor-of-claims.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';

/** What the gateway as a process of its own is told from outside. */
export type GatewayConfig = {
  readonly host: string;
  readonly port: number;
  /** file of the composed supergraph */
  readonly supergraph: string;
  readonly subgraphs: Readonly<Record<string, { readonly url: string }>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly auth: {
    readonly issuer: string;
    readonly audience: string;
    readonly keys: { readonly url: string };
    readonly claims: ClaimNames;
  };
  readonly limits: Limits;
  readonly production: boolean;
  readonly logLevel: string;
};
export type ConfigRead = { readonly config: GatewayConfig } | { readonly problems: readonly string[] };

type Env = Readonly<Record<string, string | undefined>>;

/** All of the configuration, or all that is wrong with it; a value is never repeated, for it may be a secret. */
export const readGatewayConfig = (env: Env): ConfigRead => {
  const problems: string[] = [];
  const { text, whole, url, pairs } = readers(env, problems);
  const subgraphs = pairs('SUBGRAPH_URLS', (value) => (isUrl(value) ? undefined : 'is no http address'));
  const secrets = pairs('SUBGRAPH_SECRETS', (value) => (value.length >= 32 ? undefined : 'is shorter than 32 characters'));
  for (const name of Object.keys(subgraphs)) {
    if (!Object.hasOwn(secrets, name)) problems.push(`SUBGRAPH_SECRETS: none for ${name}`);
  }
  const claim = (part: keyof ClaimNames) => text(`TOKEN_CLAIM_${part.toUpperCase()}`, defaultClaims[part]);
  const limit = (part: keyof Limits) => whole(`LIMIT_${snake(part)}`, defaultLimits[part]);
  const config: GatewayConfig = {
    host: text('HOST', '127.0.0.1'),
    port: whole('PORT', 4000, 0, 65_535),
    supergraph: text('SUPERGRAPH', 'schema/supergraph.graphql'),
    subgraphs: Object.fromEntries(Object.entries(subgraphs).map(([name, at]) => [name, { url: at }])),
    secrets,
    auth: {
      issuer: text('TOKEN_ISSUER'),
      audience: text('TOKEN_AUDIENCE'),
      keys: { url: url('TOKEN_KEYS_URL') },
      claims: { id: claim('id'), agency: claim('agency'), roles: claim('roles'), region: claim('region'), level: claim('level') },
    },
    limits: {
      depth: limit('depth'),
      aliases: limit('aliases'),
      directives: limit('directives'),
      tokens: limit('tokens'),
      cost: limit('cost'),
      costPerMinute: limit('costPerMinute'),
      body: limit('body'),
      deadline: limit('deadline'),
    },
    production: text('NODE_ENV', 'development') === 'production',
    logLevel: text('LOG_LEVEL', 'info'),
  };
  return problems.length > 0 ? { problems } : { config };
};

const readers = (env: Env, problems: string[]) => {
  const text = (name: string, otherwise?: string): string => {
    const value = env[name]?.trim() || otherwise;
    if (value === undefined) problems.push(`${name}: is not set`);
    return value ?? '';
  };
  const whole = (name: string, otherwise: number, least = 1, most = Number.MAX_SAFE_INTEGER): number => {
    const value = Number(text(name, String(otherwise)));
    if (!Number.isSafeInteger(value) || value < least || value > most)
      problems.push(`${name}: is no whole number from ${least} to ${most}`);
    return value;
  };
  const url = (name: string): string => {
    const value = text(name);
    if (value !== '' && !isUrl(value)) problems.push(`${name}: is no http address`);
    return value;
  };
  const pairs = (name: string, wrong: (value: string) => string | undefined): Record<string, string> => {
    const found: Record<string, string> = {};
    for (const pair of text(name).split(',').filter(Boolean)) {
      const [key = '', ...rest] = pair.split('=');
      const value = rest.join('=').trim();
      const why = /^[a-z][a-z-]*$/.test(key.trim()) ? wrong(value) : 'is not of the form name=value,name=value';
      if (why) problems.push(`${name}: ${key.trim().slice(0, 32)} ${why}`);
      found[key.trim()] = value;
    }
    return found;
  };
  return { text, whole, url, pairs };
};

const isUrl = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
