import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lines } from '../kafka/lines.ts';
import { brokerSettings } from '../kafka/settings.ts';
import { findBinaries } from '../local/postgres/binaries.ts';
import { form } from '../local/postgres/create-cluster.ts';
import { everywhere } from '../local/postgres/settings.ts';

type Service = {
  readonly image: string;
  readonly ports: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly volumes: readonly string[];
};
const file = readFileSync(new URL('../compose.yaml', import.meta.url), 'utf8');
const { services, volumes } = parse(file) as {
  readonly services: Readonly<Record<'postgres' | 'kafka', Service>>;
  readonly volumes: Readonly<Record<string, null>>;
};

/** Which of a broker's settings say where it is, and so differ from those of our own starter. */
const ofTheContainer = [
  ...['process.roles', 'node.id', 'controller.quorum.voters', 'controller.listener.names', 'inter.broker.listener.name'],
  ...['listeners', 'advertised.listeners', 'listener.security.protocol.map', 'log.dirs'],
];
const variable = (setting: string): string => `KAFKA_${setting.replaceAll('.', '_').toUpperCase()}`;

describe('the servers in containers', () => {
  it('are of the versions that our own starters run', () => {
    expect(services.postgres.image).toBe(`postgres:${findBinaries().major}`);
    expect(services.kafka.image).toBe(`apache/kafka:${lines['4'].version}`);
  });

  it('open no port but on the loopback, and keep their data in volumes that are named', () => {
    const all = Object.values(services);
    expect(all.flatMap(({ ports }) => ports)).toHaveLength(2);
    for (const port of all.flatMap((it) => it.ports)) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(all.map((it) => it.volumes[0]?.split(':')[0])).toEqual(Object.keys(volumes));
  });

  it('have the settings of our own starters, and no others', () => {
    const settings = Object.entries(brokerSettings(1)).map(([name, value]) => [variable(name), value]);
    const { kafka, postgres } = services;
    const given = Object.entries(kafka.environment).filter(([name]) => !ofTheContainer.map(variable).includes(name));
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(settings));
    expect(postgres.command).toEqual(['postgres', ...Object.entries(everywhere).map(([name, value]) => `-c${name}=${value}`)]);
    expect(postgres.environment['POSTGRES_INITDB_ARGS']).toBe(form.join(' '));
  });

  it('have no password that somebody else could know', () => {
    expect(services.postgres.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});
