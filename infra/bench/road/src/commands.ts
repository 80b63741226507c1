import { runCommand, type Actor } from '@jiuzhu/service-kit';
import type { Arena } from './arena.ts';
import { amend, amendByPrisma } from './dossier/dossier-service.ts';
import { mergedStatements } from './plain/merged-statements.ts';
import type { Request } from './plain/request.ts';
import { tenStatements } from './plain/ten-statements.ts';

export type Variant = { readonly name: string; readonly hot?: true; readonly run: (request: Request) => Promise<unknown> };

const actor: Actor = { id: 'clerk', agency: 'A1', roles: ['clerk'], region: '990000', level: 'county' };
const present = ({ id }: { id: string }) => ({ __typename: 'Dossier', id });

export function variants({ plain, pipelined, dossier }: Arena): readonly Variant[] {
  const road = (name: string, command: typeof amend) => async (request: Request) => {
    const answer = await runCommand(dossier, { name, command: command, present: present }, request, {
      actor,
      correlationId: 'bench',
    });
    if (!answer.accepted) throw new Error(answer.problem.problem);
  };
  return [
    { name: names.ten, run: tenStatements(plain) },
    { name: names.merged, run: mergedStatements(plain, false) },
    { name: 'pg, merged statements, pipelined', run: mergedStatements(pipelined, true) },
    { name: names.sql, run: road('amend', amend) },
    { name: names.prisma, run: road('amendByPrisma', amendByPrisma) },
    { name: 'pg, merged statements, one hot subject', hot: true, run: mergedStatements(plain, false) },
    { name: 'the road, Store in SQL, one hot subject', hot: true, run: road('amend', amend) },
  ];
}

export const names = {
  ten: 'pg, ten named statements',
  merged: 'pg, merged statements',
  sql: 'the road, Store in SQL',
  prisma: 'the road, Store through Prisma',
  reactions: 'reactions, two batches at a time',
} as const;
