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
const problems = (env: Record<string, string>) => {
  const read = readGatewayConfig(env);
  return 'problems' in read ? read.problems : [];
};

describe('the configuration of the gateway', () => {
  it('needs no more than subgraphs, their secrets and an issuer of tokens', () => {
    const read = readGatewayConfig(enough);
    expect('config' in read && read.config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      subgraphs: { household: { url: 'http://127.0.0.1:4101/graphql' }, payment: { url: 'http://127.0.0.1:4102/graphql' } },
      secrets: { household: secret, payment: `${secret}=` },
      production: false,
    });
  });

  it('is told all of its problems at once', () => {
    expect(problems({ PORT: 'four', LIMIT_COST_PER_MINUTE: '0' })).toEqual([
      'SUBGRAPH_URLS: is not set',
      'SUBGRAPH_SECRETS: is not set',
      'PORT: is no whole number from 0 to 65535',
      'TOKEN_ISSUER: is not set',
      'TOKEN_AUDIENCE: is not set',
      'TOKEN_KEYS_URL: is not set',
      expect.stringContaining('LIMIT_COST_PER_MINUTE: is no whole number'),
    ]);
  });

  it('has a long secret for each subgraph, and does not repeat a short one', () => {
    const found = problems({ ...enough, SUBGRAPH_SECRETS: 'household=hunter2' });
    expect(found).toEqual(['SUBGRAPH_SECRETS: household is shorter than 32 characters', 'SUBGRAPH_SECRETS: none for payment']);
    expect(found.join()).not.toContain('hunter2');
  });

  it('names a subgraph that has no address', () => {
    expect(problems({ ...enough, SUBGRAPH_URLS: 'household=ftp://x' })).toEqual(['SUBGRAPH_URLS: household is no http address']);
  });
});
