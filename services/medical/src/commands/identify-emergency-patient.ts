import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reliefs } from '../adapters/database/reliefs.ts';
import { residentNumber } from '../adapters/input-shapes.ts';
import { reliefSeen } from '../adapters/input-shapes/relief-shapes.ts';
import { staleOf } from '../domain/emergency/not-here.ts';
import { submitters } from '../domain/who-may.ts';

/** 身份已明: at any time, also after the fund has paid. A number that leads to nobody here says that it is known who it is, and no more. */
export const identifyEmergencyPatient = command({
  allow: submitters,
  input: z.object({ ...reliefSeen, patient: residentNumber }),
  subject: reliefs,
  key: ({ relief, patient }) => ({ id: relief, patient }),
  decide: ({ version }, before, { actor, today }) => {
    const { relief: it, submitters: of, named } = before;
    if (!of.includes(actor.agency)) return reject('ReliefUnknown');
    const problem = staleOf(it, version);
    if (problem) return problem;
    if (it.identifiedOn || it.brought.why !== 'identity-unknown') return reject('IdentityKnown');
    return accept({ ...before, relief: { ...it, identifiedOn: today, ...(named ? { patient: named } : {}) } });
  },
});
