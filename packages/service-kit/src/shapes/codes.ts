import { z } from 'zod';

export type Underscored<C extends string> = C extends `${infer Head}-${infer Rest}` ? `${Head}_${Underscored<Rest>}` : C;

/** A code as the graph spells it, where names have no hyphens. */
export const inGraph = <const C extends string>(code: C): Underscored<C> => code.replaceAll('-', '_') as Underscored<C>;

/** One of the domain's codes, as the graph spells it. */
export const codes = <const C extends string>(all: readonly C[], message?: string): z.ZodType<C, Underscored<C>> =>
  z
    .enum(all.map((it): string => inGraph(it)) as [string, ...string[]], message)
    .transform((text) => all.find((it) => inGraph(it) === text) as C) as unknown as z.ZodType<C, Underscored<C>>;
