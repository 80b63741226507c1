import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answered,
  clerkToken,
  inProcess,
  startGateway,
  startSubgraphs,
  type TestGateway,
  signWith,
  token,
} from './fixture/start-gateway.ts';
import type { SubgraphServer } from './fixture/subgraph-server.ts';
import { audience, clerkClaims, issuer, tokenMaker } from './fixture/tokens.ts';

let gateway: TestGateway;
let servers: Record<string, SubgraphServer>;
beforeAll(async () => {
  servers = await startSubgraphs();
  gateway = await startGateway(servers);
});
afterAll(async () => {
  await gateway.close();
  await Promise.all(Object.values(servers).map((it) => it.close()));
});

const bearing = (value: string, more: Record<string, string> = {}) =>
  gateway.ask('{ cases(first: 1) { id } }', {}, { authorization: value, ...more });
const signed = (claims: Record<string, unknown>) => signWith({ iss: issuer, aud: audience, exp: 9_999_999_999, ...clerkClaims, ...claims });
const code = ({ status, body }: Answered) => [status, body.errors?.[0]?.extensions['code']];
const last = () => servers['household']?.calls.at(-1)?.actor;

describe('whoever asks', () => {
  it('is answered with a token, and known to the subgraphs as what the token says', async () => {
    const { status, body } = await bearing(`Bearer ${clerkToken}`);
    expect([status, body.data?.['cases']]).toEqual([200, [{ id: 'subsistence/0' }]]);
    expect(last()).toEqual({ id: 'clerk-1', agency: 'civil-affairs', roles: ['clerk'], region: '610304001', level: 'township' });
  });

  it('without a token is told to bring one', async () => {
    const answered = await bearing('');
    expect(code(answered)).toEqual([401, 'UNAUTHENTICATED']);
    expect(answered.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each([
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Bearer a.b.c',
    'Bearer ' + '='.repeat(20),
    'Basic dXNlcjpwYXNz',
    clerkToken,
    `Bearer ${clerkToken} ${clerkToken}`,
    `Bearer ${'x'.repeat(9_000)}`,
    'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.',
  ])('with a malformed token (%.40s) is nobody', async (value) => expect(code(await bearing(value))).toEqual([401, 'UNAUTHENTICATED']));

  it('with a token that was tampered with is nobody', async () => {
    const [head, , tail] = clerkToken.split('.');
    const forged = Buffer.from(
      JSON.stringify({ ...clerkClaims, jiuzhu_region: '61', iss: issuer, aud: audience, exp: 9_999_999_999 }),
    ).toString('base64url');
    expect(code(await bearing(`Bearer ${head}.${forged}.${tail}`))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('with a token of another key, issuer or audience, of the past or the future, or without an end, is nobody', async () => {
    const stranger = await tokenMaker();
    const future = Math.floor(Date.now() / 1000) + 600;
    const tokens = [
      await stranger.token(),
      await signed({ iss: 'https://other.invalid/' }),
      await signed({ aud: 'other' }),
      await signed({ exp: 1_000 }),
      await signed({ nbf: future }),
      await signed({ exp: undefined }),
    ];
    expect(await Promise.all(tokens.map(async (it) => code(await bearing(`Bearer ${it}`))[0]))).toEqual([401, 401, 401, 401, 401, 401]);
    expect(code(await bearing(`Bearer ${await signed({})}`))[0]).toBe(200);
  });

  it('whose public key was used as a shared secret is nobody', async () => {
    const shared = await new SignJWT(clerkClaims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(Buffer.from(issuer.repeat(2)));
    expect(code(await bearing(`Bearer ${shared}`))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each([{ jiuzhu_region: '6103040' }, { jiuzhu_level: 'emperor' }, { jiuzhu_roles: [1] }, { jiuzhu_agency: undefined }])(
    'whose token leaves open who acts (%j) may not act',
    async (claims) => expect(code(await bearing(`Bearer ${await token(claims)}`))).toEqual([403, 'FORBIDDEN']),
  );

  it('may have roles as words of one text', async () => {
    await bearing(`Bearer ${await token({ jiuzhu_roles: 'clerk reviewer' })}`);
    expect(last()?.roles).toEqual(['clerk', 'reviewer']);
  });

  it('is answered nothing about the schema before saying who it is', async () => {
    const { body, status } = await gateway.ask('{ __schema { types { name } } }', {}, { authorization: '' });
    expect([status, body.data]).toEqual([401, undefined]);
  });
});

describe('a purpose', () => {
  it('that the role allows is signed into the actor', async () => {
    await bearing(`Bearer ${clerkToken}`, { 'x-purpose': 'assistance-application' });
    expect(last()?.purpose).toBe('assistance-application');
  });

  it.each(['decide-case', 'curiosity', '', 'constructor', 'assistance-application, decide-case'])(
    '%j that the role does not allow stops everything',
    async (purpose) => {
      const before = servers['household']?.calls.length;
      expect(code(await bearing(`Bearer ${clerkToken}`, { 'x-purpose': purpose }))).toEqual([403, 'FORBIDDEN']);
      expect(servers['household']?.calls.length).toBe(before);
    },
  );

  it('cannot come from the token', async () => {
    await bearing(`Bearer ${await token({ purpose: 'decide-case' })}`);
    expect(last()?.purpose).toBeUndefined();
  });
});

describe('keys of an OpenID provider', () => {
  let provider: Server;
  let served = 0;
  let healthy = true;
  const start = async () => {
    const maker = await tokenMaker('k2');
    provider = createServer((_, response) => {
      served += 1;
      if (!healthy) return void response.writeHead(500).end();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(maker.keys));
    });
    await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
    return { maker, url };
  };
  afterAll(() => void provider.close());

  it('are fetched when first needed, kept, and missed politely', async () => {
    const { maker, url } = await start();
    const over = await startGateway(inProcess(), {
      auth: { issuer, audience, keys: { url }, claims: { agency: 'dept' }, publicRoots: [] },
    });
    expect(served).toBe(0);
    healthy = false;
    const bearer = { authorization: `Bearer ${await maker.token({ dept: 'health' })}` };
    expect(code(await over.ask('{ __typename }', {}, bearer))).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    healthy = true;
    expect((await over.ask('{ __typename }', {}, bearer)).status).toBe(200);
    const again = { authorization: `Bearer ${await maker.token({ dept: 'health', jti: '2' })}` };
    expect((await over.ask('{ __typename }', {}, again)).status).toBe(200);
    expect(served).toBe(2);
    expect(over.log.find((line) => line['msg'] === 'served' && line['status'] === 200)).toMatchObject({ agency: 'health' });
    await over.close();
  });
});
