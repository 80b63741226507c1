import { ConfigFault, pairsIn, readSettings } from '@jiuzhu/service-kit/config';
import type { ClaimNames } from './auth/actor-of-claims.ts';
import type { Limits } from './limits/limits.ts';
import { gatewaySettings, limitNames, limitSetting } from './settings.ts';

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
  readonly proxies: number;
  readonly production: boolean;
  readonly logLevel: string;
};

/** Throws `ConfigFault` with all that is wrong; a value is never repeated, for it may be a secret. */
export function readGatewayConfig(environment: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const config = readSettings(gatewaySettings, environment);
  const subgraphs = pairsIn(config.SUBGRAPH_URLS);
  const secrets = pairsIn(config.SUBGRAPH_SECRETS);
  const bare = Object.keys(subgraphs).filter((name) => !Object.hasOwn(secrets, name));
  if (bare.length > 0) throw new ConfigFault(bare.map((name) => `SUBGRAPH_SECRETS has none for ${name}`));
  const numbers: Readonly<Record<string, string>> = config;
  const limits = Object.fromEntries(limitNames.map((limit) => [limit, Number(numbers[limitSetting(limit)])]));
  return {
    host: config.HOST,
    port: Number(config.PORT),
    supergraph: config.SUPERGRAPH,
    subgraphs: Object.fromEntries(Object.entries(subgraphs).map(([name, url]) => [name, { url }])),
    secrets,
    auth: {
      issuer: config.TOKEN_ISSUER,
      audience: config.TOKEN_AUDIENCE,
      keys: { url: config.TOKEN_KEYS_URL },
      claims: {
        id: config.TOKEN_CLAIM_ID,
        agency: config.TOKEN_CLAIM_AGENCY,
        roles: config.TOKEN_CLAIM_ROLES,
        region: config.TOKEN_CLAIM_REGION,
        level: config.TOKEN_CLAIM_LEVEL,
      },
    },
    limits: limits as Limits,
    proxies: Number(config.PROXIES),
    production: config.NODE_ENV === 'production',
    logLevel: config.LOG_LEVEL,
  };
}
