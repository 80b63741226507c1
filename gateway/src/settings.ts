import { isPort, oneOf, pairsIn, type Settings } from '@jiuzhu/service-kit/config';
import { defaultClaims } from './auth/actor-of-claims.ts';
import { defaultLimits } from './limits/limits.ts';

const isUrl = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const isAddress = (value: string): string | undefined => (isUrl(value) ? undefined : 'is no http address');
const isCount = (value: string): string | undefined => (/^\d{1,2}$/.test(value) ? undefined : 'is no number from 0 to 99');
const isWhole = (value: string): string | undefined => (/^[1-9]\d{0,14}$/.test(value) ? undefined : 'is no whole number from 1');

/** One sentence for each pair at fault; its value is not repeated, for it may be a secret. */
const pairs =
  (wrong: (value: string) => string | undefined) =>
  (value: string): string | undefined => {
    const faults = Object.entries(pairsIn(value)).flatMap(([name, it]) => {
      const why = /^[a-z][a-z-]*$/.test(name) ? wrong(it) : 'is not of the form name=value,name=value';
      return why ? [`${name.slice(0, 32)} ${why}`] : [];
    });
    return faults.length > 0 ? faults.join('; ') : undefined;
  };

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
const describedLimits: Readonly<Record<keyof typeof defaultLimits, string>> = {
  depth: 'levels of selection below the operation',
  aliases: 'aliases in one document',
  directives: 'directives in one document',
  tokens: 'lexical tokens of one document',
  cost: 'points of one operation',
  costPerMinute: 'points that one principal may spend in a minute',
  body: 'bytes of one request',
  deadline: 'milliseconds that one request may take',
  publicCost: 'points of one operation without a token',
  publicPerMinute: 'requests without a token that may come from one network in a minute',
  publicBody: 'bytes of one request without a token',
};
export const limitNames = Object.keys(describedLimits) as readonly (keyof typeof defaultLimits)[];
export const limitSetting = (limit: string): string => `LIMIT_${snake(limit)}`;

/** What the gateway as a process of its own reads. */
export const gatewaySettings = {
  HOST: { describe: 'address to listen on', default: '127.0.0.1' },
  PORT: { describe: 'port to listen on', default: '4000', check: isPort },
  SUPERGRAPH: { describe: 'file of the composed supergraph', default: 'schema/supergraph.graphql' },
  SUBGRAPH_URLS: { describe: 'where each subgraph answers: name=address,name=address', check: pairs(isAddress) },
  SUBGRAPH_SECRETS: {
    describe: 'the secret that signs the calls to each subgraph: name=secret,name=secret',
    secret: true,
    check: pairs((value) => (value.length >= 32 ? undefined : 'is shorter than 32 characters')),
  },
  TOKEN_ISSUER: { describe: 'who issues the tokens: the `iss` of any OpenID provider' },
  TOKEN_AUDIENCE: { describe: 'for whom they are issued: `aud`' },
  TOKEN_KEYS_URL: { describe: 'where the provider publishes its keys (JWKS)', check: isAddress },
  TOKEN_CLAIM_ID: { describe: 'claim of the account', default: defaultClaims.id },
  TOKEN_CLAIM_AGENCY: { describe: 'claim of the agency', default: defaultClaims.agency },
  TOKEN_CLAIM_ROLES: { describe: 'claim of the roles: a list, or words in one text', default: defaultClaims.roles },
  TOKEN_CLAIM_REGION: { describe: 'claim of the region code', default: defaultClaims.region },
  TOKEN_CLAIM_LEVEL: { describe: 'claim of the level: county, township, village or partner', default: defaultClaims.level },
  ...Object.fromEntries(
    limitNames.map((limit) => [
      limitSetting(limit),
      { describe: describedLimits[limit], default: String(defaultLimits[limit]), check: isWhole },
    ]),
  ),
  PROXIES: {
    describe:
      'how many proxies of ours stand before it and add to x-forwarded-for: whoever shows no token is told apart by what the outermost saw',
    default: '0',
    check: isCount,
  },
  NODE_ENV: { describe: 'production: no introspection, no suggestions, no page for trying queries', default: 'development' },
  LOG_LEVEL: {
    describe: 'debug, info, warn, error or silent',
    default: 'info',
    check: oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'),
  },
} satisfies Settings;
