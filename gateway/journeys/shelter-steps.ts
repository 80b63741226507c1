import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';

/** Somebody at a station: which version an edit must have seen. */
export type Sheltered = { readonly id: string; readonly version: number };

const changing = (name: string): string => changeDocument(name, 'ShelterCase', 'id version');

/** A grown-up whom a patrol brought. */
export const stranger = (region: string, foundOn: string): object => ({
  ...{ region, foundOn, foundBy: 'patrol', guided: 'escorted', age: 'adult', disabled: false, immobile: false },
  sampleHash: 'f'.repeat(64),
});

export const receiveStray = (clerk: GraphClient, it: object): Promise<Sheltered> =>
  clerk.change<Sheltered & { __typename: string }>(changing('receiveStray'), { idempotencyKey: key(), ...it }, 'ShelterCase');

export const shelterStep = (officer: GraphClient, name: string, { id, version }: Sheltered, more: object = {}): Promise<Sheltered> =>
  officer.change<Sheltered & { __typename: string }>(changing(name), { idempotencyKey: key(), case: id, version, ...more }, 'ShelterCase');

export const destitute = { supportsSelf: false, hasKinHere: false, hasAllowance: false, livesOnStreets: true };
