import { describe, expect, it } from 'vitest';
import { listenersOf, quorumSettings } from '../listeners.ts';
import type { Ports } from '../ports.ts';
import { brokerSettings } from '../settings.ts';

const ports = (from: number): Ports => ({ plain: from, controller: from + 1, proxied: from + 2, tls: from + 3, saslTls: from + 4 });

describe('the settings of a broker', () => {
  it('keep an answered record on two of three, and on one of one', () => {
    expect(brokerSettings(3)).toMatchObject({ 'default.replication.factor': '3', 'min.insync.replicas': '2' });
    expect(brokerSettings(1)).toMatchObject({ 'default.replication.factor': '1', 'min.insync.replicas': '1' });
  });

  it('make no topic by themselves, and forget nothing', () => {
    expect(brokerSettings(1)).toMatchObject({ 'auto.create.topics.enable': 'false', 'log.retention.ms': '-1' });
  });

  it('name every node as a voter, and listen on the loopback alone', () => {
    const all = [ports(100), ports(200), ports(300)];
    const settings = quorumSettings(2, all, listenersOf(ports(200), true, undefined));
    expect(settings['controller.quorum.voters']).toBe('1@127.0.0.1:101,2@127.0.0.1:201,3@127.0.0.1:301');
    expect(settings['listeners']).toBe('PLAIN://127.0.0.1:200,TLS://127.0.0.1:203,SASL_TLS://127.0.0.1:204,CONTROLLER://127.0.0.1:201');
    expect(settings['listener.security.protocol.map']).toBe('PLAIN:PLAINTEXT,TLS:SSL,SASL_TLS:SASL_SSL,CONTROLLER:PLAINTEXT');
  });

  it('tell a proxy’s address to whoever comes by the proxy, and to nobody else', () => {
    const { 'advertised.listeners': advertised } = quorumSettings(
      1,
      [ports(100)],
      listenersOf(ports(100), false, { host: '127.0.0.1', port: 9 }),
    );
    expect(advertised).toBe('PLAIN://127.0.0.1:100,PROXIED://127.0.0.1:9');
  });
});
