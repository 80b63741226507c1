import { accept } from '@jiuzhu/kernel';
import { lettersSince, serveLetterOf } from '@jiuzhu/post';
import type { Relief, ReliefId } from '../domain/emergency/relief.ts';

export const serveReliefLetter = serveLetterOf<ReliefId, 'provider'>('serve-relief-letter');

type Treated = { readonly relief: Relief };

/** Decided, and told to the hospital in writing. */
export const acceptInWritingTo = <D extends Treated>(before: Treated, decided: D) => {
  const { providerId: addressee, region } = decided.relief;
  return accept(decided, [], lettersSince(serveReliefLetter, before.relief, decided.relief, { addressee, region }));
};
