import { ConfigFault } from '@jiuzhu/service-kit/config';
import { describe, expect, it } from 'vitest';
import { readGatewayConfig } from './read-gateway-config.ts';

const secret = 'x'.repeat(32);
const enough = {
  SUBGRAPH_URLS: 'household=http://127.0.0.1:4101/graphql,payment=http://127.0.0.1:4102/graphql',
  SUBGRAPH_SECRETS: `household=${secret},payment=${secret}=`,
  TOKEN_ISSUER: 'https://identity.invalid/',
  TOKEN_AUDIENCE: 'jiuzhu',
  TOKEN_KEYS_URL: 'https://identity.invalid/keys',
};
const problems = (env: Record<string, string>): readonly string[] => {
  try {
    readGatewayConfig(env);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.problems;
    throw fault;
  }
};

describe('the configuration of the gateway', () => {
  it('needs no more than subgraphs, their secrets and an issuer of tokens', () => {
    expect(readGatewayConfig(enough)).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      subgraphs: { household: { url: 'http://127.0.0.1:4101/graphql' }, payment: { url: 'http://127.0.0.1:4102/graphql' } },
      secrets: { household: secret, payment: `${secret}=` },
      production: false,
    });
  });

  it('is told all of its problems at once', () => {
    const found = problems({ PORT: 'four', LIMIT_COST_PER_MINUTE: '0' });
    expect(found.map((it) => it.split(' ')[0])).toEqual([
      'PORT',
      'SUBGRAPH_URLS',
      'SUBGRAPH_SECRETS',
      'TOKEN_ISSUER',
      'TOKEN_AUDIENCE',
      'TOKEN_KEYS_URL',
      'LIMIT_COST_PER_MINUTE',
    ]);
  });

  it('has a long secret for each subgraph, and does not repeat a short one', () => {
    const found = problems({ ...enough, SUBGRAPH_SECRETS: 'household=hunter2' });
    expect(found).toEqual(['SUBGRAPH_SECRETS household is shorter than 32 characters']);
    expect(found.join()).not.toContain('hunter2');
    expect(problems({ ...enough, SUBGRAPH_SECRETS: `household=${secret}` })).toEqual(['SUBGRAPH_SECRETS has none for payment']);
  });

  it('names a subgraph that has no address', () => {
    expect(problems({ ...enough, SUBGRAPH_URLS: 'household=ftp://x' })).toEqual(['SUBGRAPH_URLS household is no http address']);
  });
});
