import { z } from 'zod';
import { expect, test } from 'vitest';
import type { Day, Fen, Id } from '@jiuzhu/kernel';
import { event } from './event.ts';
import { field } from './field.ts';

const id = '00000000-0000-4000-8000-000000000001';

test('types: data carry the kernel words', () => {
  const granted = event(
    'housing.rent-support-granted.v1',
    z.object({ caseId: field.id('rent-case'), amount: field.fen(), from: field.day(), status: field.code(['a', 'b']).optional() }),
    {
      example: { caseId: id, amount: 100, from: '2026-01-01' },
    },
  );
  const data: { caseId: Id<'rent-case'>; amount: Fen; from: Day; status?: 'a' | 'b' | undefined } = granted.example;
  expect(granted(data).type).toBe('housing.rent-support-granted.v1');
});
