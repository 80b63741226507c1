import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { calendarDay, idOf } from '../adapters/input-shapes.ts';
import { providers } from '../adapters/database/providers.ts';
import { contractOn, endedOn } from '../domain/provider/provider.ts';
import { officers } from '../domain/who-may.ts';

/** Whoever was admitted under the contract is settled for after its end too; nobody who is admitted later. */
export const endContract = command({
  allow: officers,
  input: z.object({ provider: idOf('provider'), on: calendarDay }),
  subject: providers,
  key: (it) => it.provider,
  decide: ({ on }, provider) => {
    const contract = contractOn(provider, on);
    if (!contract) return reject('NotUnderContract', { on, path: ['on'] });
    return accept(contract.until === on ? provider : endedOn(provider, contract, on));
  },
});
