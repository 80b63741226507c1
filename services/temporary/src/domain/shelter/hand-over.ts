import { letterBrought } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { hashesOf, textOf } from '@jiuzhu/policy';
import { refusalLetterOf } from '../explanation/refusal-letter.ts';
import { theOne } from './admit.ts';
import type { HandOver, ShelterCase } from './shelter-case.ts';

type Handing = HandOver & { readonly version: number; readonly servedOn: Day };

/**
 * 说明不予救助的理由 (国务院令第381号 第六条): whoever was refused stands there, so the letter is put into their hands (直接送达), or left with them where nobody would sign (留置送达). From that
 * day appeals run.
 */
export const handedOver = (
  it: ShelterCase,
  { receivedBy, sheetHash, ...handing }: Handing,
  officer: { readonly by: string; readonly today: Day },
) => {
  const { admission } = it;
  const decided = admission?.outcome === 'refused' ? { number: theOne, on: admission.on } : undefined;
  const way = receivedBy === 'nobody-would-sign' ? 'left-at-home' : 'by-hand';
  const letter = admission && { letterHash: hashesOf(textOf(refusalLetterOf(admission))).sha256 };
  const handed = letterBrought(it, decided, { ...handing, ...letter, way }, officer);
  return handed.accepted ? accept({ ...handed.state, handOver: { receivedBy, sheetHash } }) : handed;
};
