import { event, field } from '@jiuzhu/event-log';
import { accept, day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { command, defineService, type Reaction, reaction, type Service, type Store, type Tx } from '../../src/index.ts';

/** How long a lamp has burned: told in hours, and from a day on in minutes. */
export const inMinutesFrom = day('2026-09-01');

const id = field.id('lamp');
const example = { id: '00000000-0000-8000-8000-000000000001' };
const burnedHours = event('lamp.burned.v1', z.object({ id, hours: field.count() }), { example: { ...example, hours: 2 } });
const burnedMinutes = event('lamp.burned.v2', z.object({ id, minutes: field.count() }), {
  example: { ...example, minutes: 120 },
  previous: burnedHours,
  upcast: ({ id, hours }) => ({ id, minutes: hours * 60 }),
  emitFrom: inMinutesFrom,
  downcast: ({ id, minutes }) => ({ id, hours: Math.round(minutes / 60) }),
});
const inspected = event('lamp.inspected.v1', z.object({ id, marks: z.array(field.hash()) }), {
  example: { ...example, marks: ['0'.repeat(64)] },
});
const lost = event('lamp.lost.v1', z.object({ id }), { example });

type Lamp = { readonly id: string; readonly minutes: number };

const lamps: Store<string, Lamp> = {
  region: () => '990000',
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [`lamp/${key}`]])),
  load: async (tx: Tx, keys) => {
    const rows = await tx.sql<Lamp>('lamp-load', 'select id, minutes from lamps where id = any($1)', [keys]);
    const found = new Map(rows.map((row) => [row.id, row.minutes]));
    return new Map(keys.map((key) => [key, { id: key, minutes: found.get(key) ?? 0 }]));
  },
  save: async (tx, changes) => {
    const write = `insert into lamps (id, minutes) select id, minutes from json_to_recordset($1::json) as r(id text, minutes integer)
      on conflict (id) do update set minutes = excluded.minutes`;
    await tx.sql('lamp-save', write, [JSON.stringify(changes.map(({ after }) => after))]);
  },
};
const burning = (lamp: Lamp, minutes: number): Lamp => ({ ...lamp, minutes: lamp.minutes + minutes });

const about = { allow: { role: 'clerk' }, subject: lamps, key: (it: { readonly id: string }) => it.id };
const input = z.object({ id: z.uuid(), count: z.number() });

export const commands = {
  burn: command({
    ...about,
    input,
    decide: ({ count }, lamp) => accept(burning(lamp, count), [burnedMinutes({ id: lamp.id as never, minutes: count })]),
  }),
  inspect: command({
    ...about,
    input,
    decide: ({ count }, lamp) =>
      accept(burning(lamp, 1), [inspected({ id: lamp.id as never, marks: Array.from({ length: count }, () => '0'.repeat(64)) })]),
  }),
  mislabel: command({
    ...about,
    input,
    subject: { ...lamps, locks: async (_tx, keys) => new Map(keys.map((key) => [key, ['lamp/a13800000000']])) } satisfies Store<
      string,
      Lamp
    >,
    decide: ({ count }, lamp) => accept(burning(lamp, count), [burnedMinutes({ id: lamp.id as never, minutes: count })]),
  }),
  lose: command({ ...about, input, decide: (_input, lamp) => accept(burning(lamp, 1), [lost({ id: lamp.id as never })]) }),
};

const nothing = { commands: {}, queries: {}, reactions: [], effects: {}, emits: [], ports: () => ({}) };

/** Its `lose` tells what it does not name among what it emits: a mistake, kept to be seen. */
export const lampService = defineService({ ...nothing, name: 'lamp', commands, emits: [burnedMinutes, inspected] });

const addHours = reaction({
  on: burnedHours,
  subject: lamps,
  key: (it) => it.id,
  decide: ({ hours }, lamp) => accept(burning(lamp, hours * 60)),
});
const addMinutes = reaction({
  on: burnedMinutes,
  subject: lamps,
  key: (it) => it.id,
  decide: ({ minutes }, lamp) => accept(burning(lamp, minutes)),
});

const readerBy =
  (addUp: Reaction) =>
  (name: string): Service =>
    defineService({ ...nothing, name, reactions: [addUp] });

/** Knows only the first version, and never heard of inspections. */
export const readerOfHours = readerBy(addHours);
export const readerOfMinutes = readerBy(addMinutes);
