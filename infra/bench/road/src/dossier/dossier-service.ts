import { accept, reject } from '@jiuzhu/kernel';
import { command, defineService, reaction } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { amended, asked, totalOf } from './dossier.ts';
import { prismaDossiers } from './prisma-dossiers.ts';
import { sqlDossiers, type Dossiers } from './sql-dossiers.ts';

const amendIn = (subject: Dossiers) =>
  command({
    allow: { role: 'clerk' },
    input: z.object({ id: z.uuid(), amounts: z.array(z.number().int().nonnegative()).max(20) }),
    subject,
    key: ({ id }) => id,
    decide: ({ amounts }, dossier) => (amounts.length === 0 ? reject('NoSheet') : accept({ ...dossier, amounts, total: totalOf(amounts) })),
  });

export const amend = amendIn(sqlDossiers);
export const amendByPrisma = amendIn(prismaDossiers);

const amendWhenAsked = reaction({
  on: asked,
  subject: sqlDossiers,
  key: ({ id }) => id,
  decide: ({ amounts }, dossier) => accept({ ...dossier, amounts, total: totalOf(amounts) }),
});

export const dossierService = defineService({
  name: 'dossier',
  commands: { amend, amendByPrisma },
  queries: {},
  reactions: [amendWhenAsked],
  effects: {},
  emits: [amended],
  ports: () => ({}),
});

/** Has nothing but an outbox: who causes the reactions. */
export const askerService = defineService({
  name: 'asker',
  commands: {},
  queries: {},
  reactions: [],
  effects: {},
  emits: [asked],
  ports: () => ({}),
});
