import { accept } from '@jiuzhu/kernel';
import { defineService, reaction, type Store } from '@jiuzhu/service-kit';
import { noted, region, streamOf } from './noted.ts';

type Sighting = { readonly line: string; readonly n: number };

/** Writes down what it is told, each time it is told. */
const sightings: Store<string, Sighting> = {
  region: () => region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(key)]])),
  load: async (_tx, keys) => new Map(keys.map((line) => [line, { line, n: 0 }])),
  save: async (tx, changes) => {
    await tx.sql('sightings-save', 'insert into sightings (line, n) select * from unnest($1::uuid[], $2::integer[])', [
      changes.map(({ after }) => after.line),
      changes.map(({ after }) => after.n),
    ]);
  },
};

const see = reaction({ on: noted, subject: sightings, key: ({ line }) => line, decide: ({ n }, { line }) => accept({ line, n }) });

export const seer = defineService({
  name: 'seer',
  commands: {},
  queries: {},
  reactions: [see],
  effects: {},
  emits: [],
  ports: () => ({}),
});
