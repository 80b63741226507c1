import { randomUUID } from 'node:crypto';
import { type Answer, ask } from '@jiuzhu/service-kit';
import { expect } from 'vitest';
import type { Relief, ReliefId } from '../src/domain/emergency/relief.ts';
import { reliefById } from '../src/queries/relief-by-id.ts';
import { idIn, type Opened, officer, window } from './opened.ts';

export const sampleHash = 'f'.repeat(64);
export const nobody = { basicPaid: 0, catastrophicPaid: 0, supplementaryPaid: 0, othersPaid: 0 };
export const document = '示例卫财〔2026〕1号';

type Where = { readonly m: Opened; readonly hospital: string };

/** What is done with somebody whom a hospital treated first, by whoever may. */
export const emergenciesIn = (at: () => Where) => {
  const report = (more: object = {}, actor = window): Promise<Answer> =>
    at().m.run(
      'reportEmergency',
      {
        ...{
          provider: at().hospital,
          broughtAt: '2026-05-31T23:10:00+08:00',
          broughtFrom: '990000001',
          care: ['RESUSCITATION', 'SURGERY'],
        },
        ...{ why: 'IDENTITY_UNKNOWN', ...more },
      },
      actor,
    );
  const reliefOf = async (id: string): Promise<Relief> => {
    const found = (await ask(at().m.runtime, reliefById, [id as ReliefId], officer)).get(id as ReliefId);
    if (!found) throw new Error('there is no such emergency');
    return found;
  };
  const act = async (name: Parameters<Opened['run']>[0], id: string, more: object = {}, actor = officer): Promise<Answer> =>
    at().m.run(name, { relief: id, version: (await reliefOf(id)).version, ...more }, actor);
  const inquire = (id: string): Promise<Answer> => act('askPatientIdentity', id, { sampleHash }, window);
  const claim = (id: string, more: object = {}, actor = window): Promise<Answer> =>
    act(
      'claimEmergencyCosts',
      id,
      { billNumber: `JZ-${randomUUID()}`, until: '2026-06-01', totalCost: 100_000, eligibleCost: 100_000, ...nobody, ...more },
      actor,
    );
  const decide = (id: string, more: object = {}): Promise<Answer> =>
    act('decideEmergencyRelief', id, { neededFirstAid: true, cannotPay: false, ...more });
  const replenish = (amount: number, actor = officer): Promise<Answer> =>
    at().m.run('replenishReliefFund', { county: '990000', amount, document }, actor);
  /** Of somebody whom nobody knows, and the police do not either. */
  const applied = async (more: object = {}): Promise<string> => {
    const id = idIn(await report());
    await inquire(id);
    await at().m.perform();
    expect(await claim(id, more)).toMatchObject({ accepted: true });
    return id;
  };
  return { report, reliefOf, act, inquire, claim, decide, replenish, applied };
};
