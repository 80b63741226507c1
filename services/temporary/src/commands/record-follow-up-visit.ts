import { entered } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, codes, numbered, optional, sha256, version } from '../adapters/input-shapes.ts';
import { grantIn, withGrant } from '../domain/procedure/papers.ts';
import { nextOf, stopped, stopReasons, unpaidIn, visited } from '../domain/stages/stages.ts';

/** 跟进: between two stages somebody goes to see them; the next is paid, or nothing more is, and what the reserve still held for it goes back. */
export const recordFollowUpVisit = command({
  allow: { role: ['clerk', 'surveyor'] },
  input: z.object({ case: caseId, version, decision: numbered, stop: optional(codes(stopReasons)), sheetHash: sha256 }),
  subject: paidCases,
  key: (input) => input.case,
  decide: ({ version, decision, stop, sheetHash }, { case: it, reserve }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const grant = grantIn(it, decision);
    if (!grant) return reject('GrantUnknown', { path: ['decision'] });
    const { staged, payer } = grant;
    if (!staged || !nextOf(staged)) return reject('NothingToPay');
    const act = { on: today, by: actor.id };
    const seen = visited(staged, act, { continues: stop === undefined, sheetHash });
    if (!stop) return accept({ case: withGrant(it, { ...grant, staged: seen }) });
    const after = withGrant(it, { ...grant, staged: stopped(seen, act, stop) });
    if (payer?.from !== 'reserve' || !reserve) return accept({ case: after });
    const row = { kind: 'released' as const, amount: unpaidIn(staged), ...act, caseId: it.id, decision };
    return accept({ case: after, reserve: entered(reserve, row) });
  },
});
