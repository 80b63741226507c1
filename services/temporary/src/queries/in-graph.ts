type InGraph<T extends string> = T extends `${infer Head}-${infer Rest}` ? `${Head}_${InGraph<Rest>}` : T;

/** A code as the graph writes it, where names have no hyphens: `single-person` is `single_person`. */
export const inGraph = <const T extends string>(code: T): InGraph<T> => code.replaceAll('-', '_') as InGraph<T>;
