import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';

/** What is changed in every variant: one row, and two that hang on it. */
export type Dossier = {
  readonly id: string;
  readonly region: string;
  readonly total: number;
  readonly version: number;
  readonly amounts: readonly number[];
};

const fields = { id: field.id('dossier'), total: field.count() };
const example = { id: '00000000-0000-8000-8000-000000000001', total: 3 };

export const amended = event('dossier.amended.v1', z.object(fields), { example });
export const asked = event('asker.asked.v1', z.object({ id: fields.id, amounts: z.array(field.count()) }), {
  example: { id: example.id, amounts: [1, 2] },
});

export const streamOf = (id: string): string => `dossier/${id}`;
export const totalOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
