import { readdirSync, readFileSync } from 'node:fs';
import { disagreements } from '@jiuzhu/schema/event-documents';
import { describe, expect, it } from 'vitest';
import { judged, typesOf } from '../../schema/test/judged.ts';
import { ownersToCome, parties } from './parties.ts';

const services = await parties();

describe('who tells and who hears', () => {
  it('agree: each event that a service hears is told by its owner in that version and by that contract, or its owner is named as to come', () => {
    expect(services.flatMap(({ hears }) => hears).length).toBeGreaterThan(10);
    expect(disagreements(services, ownersToCome)).toEqual([]);
  });

  it('would not agree without any one of the services that tell what others hear', () => {
    for (const silent of ['household', 'verification', 'subsistence']) {
      const heard = services.filter(({ name }) => name !== silent);
      expect(disagreements(heard, ownersToCome)).toContainEqual(expect.stringContaining(` hears ${silent}.`));
    }
  });
});

describe('schema/asyncapi.yaml', () => {
  const text = readFileSync(new URL('../../schema/asyncapi.yaml', import.meta.url), 'utf8');
  const judging = judged(text);

  it('is valid, and finds nothing to object', async () => {
    expect((await judging).faults).toEqual([]);
  });

  it('names for each service what it tells and what it hears, as its table of contents does', async () => {
    const { document } = await judging;
    const told = new Set(services.flatMap(({ tells }) => tells.flatMap(({ reads }) => reads)));
    // or published by an owner whose service is to come
    const published = new Set(readdirSync(new URL('../../schema/frozen', import.meta.url)).map((name) => name.replace('.json', '')));
    for (const { name, tells, hears } of services) {
      const messages = (action: string) =>
        [...document.operations()].filter((it) => it.id()?.startsWith(`${name}-`) && it.action() === action).flatMap(typesOf);
      expect(messages('send').toSorted()).toEqual(tells.flatMap(({ reads }) => reads).toSorted());
      const wanted = new Set(hears.flatMap(({ reads }) => reads).filter((type) => told.has(type) || published.has(type)));
      expect(messages('receive').toSorted()).toEqual([...wanted].toSorted());
    }
  });

  it('carries each frozen schema as it was frozen', async () => {
    const { document } = await judging;
    const types = document
      .messages()
      .all()
      .map((message) => message.name() ?? '');
    expect(types.length).toBeGreaterThan(10);
    for (const message of document.messages()) {
      const file = new URL(`../../schema/frozen/${String(message.name())}.json`, import.meta.url);
      const {
        $schema: _dialect,
        $id,
        examples,
        emitFrom: _day,
        ...schema
      } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      expect($id).toBe(message.name());
      expect(message.payload()?.json()).toMatchObject(schema);
      expect([...message.examples()].map((it) => it.payload())).toEqual(examples);
    }
  });
});
