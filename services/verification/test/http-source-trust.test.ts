import { createHmac, hash } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { httpSource } from '../src/adapters/ports/http-source.ts';
import type { HttpSource } from '../src/adapters/ports/source-settings.ts';
import { type Agency, anAgency, type Behaves, honest, json, type Received } from './agency/an-agency.ts';
import { outcome, query, settingsOf } from './agency/asking.ts';
import { type Authority, authority } from './agency/certificates.ts';

let agency: Agency;
const begin = async (behaves: Behaves, secure?: Parameters<typeof anAgency>[1]): Promise<Agency> =>
  (agency = await anAgency(behaves, secure));
beforeEach(() => begin((answer, { asked }) => json(answer, honest(asked))));
afterEach(() => agency.stop());

describe('who is who', () => {
  let ours: Authority;
  let theirs: Authority;
  beforeAll(async () => {
    [ours, theirs] = [await authority('ours'), await authority('theirs')];
  });

  const tlsOf = (it: HttpSource['tls']): HttpSource => ({ ...settingsOf('https://127.0.0.1:1/', { bearer: { env: 'PATH' } }), tls: it });
  const secure = async (clients: Authority, more: ServerOptions = {}): Promise<void> => {
    await agency.stop();
    const { cert, key } = await theirs.sign('agency');
    await begin((answer, { asked }) => json(answer, honest(asked)), {
      cert,
      key,
      ca: clients.ca,
      requestCert: true,
      rejectUnauthorized: true,
      ...more,
    });
  };
  const asking = async (tls: HttpSource['tls']) => outcome(httpSource('bank', { ...tlsOf(tls), url: new URL(agency.url) }));

  it('is known on both sides by certificates', async () => {
    await secure(ours);
    expect(await asking({ ca: theirs.ca, ...(await ours.sign('county')) })).toEqual(['MISS', 'MISS']);
  });

  it('is not believed of an agency that another authority signed for: nothing is sent', async () => {
    await secure(ours);
    expect(await asking({ ca: ours.ca, ...(await ours.sign('county')) })).toEqual(['certificate-not-trusted, again never']);
    expect(await asking(await ours.sign('county'))).toEqual(['certificate-not-trusted, again never']);
    expect(agency.received).toEqual([]);
  });

  it('is not believed of us without a certificate, where the agency says so while shaking hands', async () => {
    await secure(ours, { maxVersion: 'TLSv1.2' });
    expect(await asking({ ca: theirs.ca })).toEqual(['certificate-declined, again never']);
    expect(agency.received).toEqual([]);
  });

  it('is not believed of us by a certificate of somebody else; of an agency that only hangs up it is not known why', async () => {
    await secure(ours);
    expect(await asking({ ca: theirs.ca, ...(await theirs.sign('stranger')) })).toEqual(['connection-lost, again later']);
    expect(await asking({ ca: theirs.ca })).toEqual(['connection-lost, again later']);
    expect(agency.received).toEqual([]);
  });
});

describe('a secret', () => {
  const secret = 'k'.repeat(32);
  const sent = async (it: Partial<HttpSource>): Promise<Received> => {
    await httpSource('bank', { ...settingsOf(agency.url), ...it }).query(query());
    const [received] = agency.received;
    if (!received) throw new Error('nothing was asked');
    return received;
  };

  it('goes along as a bearer', async () => {
    const { headers } = await sent({ bearer: () => secret });
    expect(headers['authorization']).toBe(`Bearer ${secret}`);
  });

  it('signs the moment, the id and the whole question, and does not go along', async () => {
    const { headers, body } = await sent({ signature: () => secret });
    const text = `${String(headers['x-signed-at'])}\n${String(headers['idempotency-key'])}\n${hash('sha256', body, 'hex')}`;
    expect(headers['x-signature']).toBe(createHmac('sha256', secret).update(text).digest('hex'));
    expect(JSON.stringify([headers, body])).not.toContain(secret);
  });

  it('is not in what is printed of the settings', () => {
    expect(JSON.stringify({ ...settingsOf(agency.url), bearer: () => secret })).not.toContain(secret);
  });
});
