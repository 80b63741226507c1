import { accept, fen, reject, type RegionCode } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { emergencyDoors } from '../adapters/database/reliefs.ts';
import { emergency } from '../adapters/input-shapes/relief-shapes.ts';
import type { ReliefId } from '../domain/emergency/relief.ts';
import { submitters } from '../domain/who-may.ts';

/**
 * 先救治: a hospital tells of somebody whom it treated, whoever it is (649号 Art 32). No contract is asked for, since an emergency chooses no hospital; a number that leads
 * to nobody here is kept nowhere.
 */
export const reportEmergency = command({
  allow: submitters,
  input: emergency,
  subject: emergencyDoors,
  key: ({ provider, patient }) => ({ provider, patient }),
  decide: ({ broughtAt, broughtFrom, care, why }, { provider, patient }, { actor, today, newId }) => {
    if (!provider.submitters.includes(actor.agency)) return reject('ProviderUnknown');
    if (broughtAt.on > today) return reject('DayInFuture', { path: ['broughtAt'] });
    return accept({
      ...{ id: `emergency-relief/${newId('emergency-relief')}` as ReliefId, providerId: provider.id },
      ...{ region: provider.region.slice(0, 6) as RegionCode, reported: { on: today, by: actor.id } },
      ...{
        brought: { ...broughtAt, from: broughtFrom, care: [...new Set(care)], why },
        inquiries: [],
        notices: [],
        reclaims: [],
        repaid: fen(0),
        version: 0,
      },
      ...(patient ? { patient } : {}),
    });
  },
});
