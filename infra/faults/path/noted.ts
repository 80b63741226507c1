import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';

/** A line that is counted up: 1, 2, 3 …, so that whoever reads knows what is missing. */
export const noted = event('sender.noted.v1', z.object({ line: field.id('line'), n: field.count() }), {
  example: { line: '00000000-0000-8000-8000-000000000001', n: 1 },
});

export const streamOf = (line: string): string => `line/${line}`;
export const region = '990000';
