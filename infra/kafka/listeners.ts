import type { Ports } from './ports.ts';

export type Address = { readonly host: string; readonly port: number };

/** A way into a broker: what it speaks, where it listens, and the address that it tells its clients. */
export type Listener = {
  readonly name: string;
  readonly protocol: 'PLAINTEXT' | 'SSL' | 'SASL_SSL';
  readonly port: number;
  readonly advertised: Address;
};

const host = '127.0.0.1';
export const loopback = (port: number): Address => ({ host, port });
export const written = ({ host: name, port }: Address): string => `${name}:${port}`;

/** The same, read. */
export function addressOf(hostAndPort: string): Address {
  const { hostname, port } = new URL(`kafka://${hostAndPort}`);
  return { host: hostname, port: Number(port) };
}

/**
 * `PLAIN` always: the brokers themselves use it. `PROXIED` where a proxy stands before the broker: who comes in by it is told the proxy's
 * address, and so stays behind it. `TLS` and `SASL_TLS` where there is a certificate.
 */
export function listenersOf(ports: Ports, secure: boolean, proxy: Address | 'itself' | undefined): readonly Listener[] {
  const direct = (name: string, protocol: Listener['protocol'], port: number): Listener => ({
    name,
    protocol,
    port,
    advertised: loopback(port),
  });
  const open = direct('PROXIED', 'PLAINTEXT', ports.proxied);
  const proxied = typeof proxy === 'object' ? { ...open, advertised: proxy } : open;
  return [
    direct('PLAIN', 'PLAINTEXT', ports.plain),
    ...(proxy ? [proxied] : []),
    ...(secure ? [direct('TLS', 'SSL', ports.tls), direct('SASL_TLS', 'SASL_SSL', ports.saslTls)] : []),
  ];
}

/** One node that is both broker and controller, among voters that are known from the beginning. */
export function quorumSettings(node: number, all: readonly Ports[], listeners: readonly Listener[]): Readonly<Record<string, string>> {
  const controller = all[node - 1]?.controller;
  if (controller === undefined) throw new Error(`there is no node ${node} of ${all.length}`);
  const list = (of: (it: Listener) => string): string => listeners.map(of).join(',');
  return {
    'process.roles': 'broker,controller',
    'node.id': String(node),
    'controller.quorum.voters': all.map((ports, index) => `${index + 1}@${host}:${ports.controller}`).join(','),
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAIN',
    listeners: `${list((it) => `${it.name}://${host}:${it.port}`)},CONTROLLER://${host}:${controller}`,
    'advertised.listeners': list((it) => `${it.name}://${written(it.advertised)}`),
    'listener.security.protocol.map': `${list((it) => `${it.name}:${it.protocol}`)},CONTROLLER:PLAINTEXT`,
  };
}
