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

let named = 0;
/** A station of a region, by another name each time. */
export const aStation = (region: string): object => {
  named += 1;
  const name = [...String(named)].map((it) => '零一二三四五六七八九'.charAt(Number(it))).join('');
  return { region, name: `示例第${name}救助管理站`, capacity: 20, open: true };
};

/** The id of one that is registered. */
export const registerStation = async (decider: GraphClient, region: string): Promise<string> => {
  const input = { idempotencyKey: key(), ...aStation(region) };
  const { station } = await decider.change<{ __typename: string; station: string }>(
    changeDocument('registerStation', 'RegisteredStation', 'station'),
    input,
    'RegisteredStation',
  );
  return station;
};

export const shelterStep = (officer: GraphClient, name: string, { id, version }: Sheltered, more: object = {}): Promise<Sheltered> =>
  officer.change<Sheltered & { __typename: string }>(changing(name), { idempotencyKey: key(), case: id, version, ...more }, 'ShelterCase');

export const destitute = { supportsSelf: false, hasKinHere: false, hasAllowance: false, livesOnStreets: true };
