import { z } from 'zod';
import { sealed } from './sealed.ts';
import type { Sealed } from './sealed.ts';

/** The shape of a secret at the edge: checked as clear text, sealed from there on. `shape` must not put the value in its message. */
export function sealedInput<I>(shape: z.ZodType<string, I>): z.ZodType<Sealed<string>, I> {
  return shape.transform((value) => sealed(value));
}
