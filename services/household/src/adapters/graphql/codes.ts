/** The graph's names have no hyphens; the domain's codes do. */
export type Underscored<C extends string> = C extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : C;
export const underscored = <const C extends string>(code: C): Underscored<C> => code.replaceAll('-', '_') as Underscored<C>;
