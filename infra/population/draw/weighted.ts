/** Values with the shares in which they occur, summed up as one goes along. */
export type Weighted<T> = { readonly values: readonly T[]; readonly upTo: readonly number[] };

export const weighted = <T>(pairs: readonly (readonly [value: T, weight: number])[]): Weighted<T> => {
  const sum = pairs.reduce((all, [, weight]) => all + weight, 0);
  if (!(sum > 0) || pairs.some(([, weight]) => weight < 0)) throw new RangeError('weights are not negative, and not all of them nothing');
  let reached = 0;
  const upTo = pairs.map(([, weight]) => (reached += weight) / sum);
  return { values: pairs.map(([value]) => value), upTo };
};

/** The value into whose share the drawn number falls. */
export const pick = <T>({ values, upTo }: Weighted<T>, drawn: number): T => {
  const last = values.length - 1;
  let at = 0;
  while (at < last && drawn >= (upTo[at] ?? 1)) at += 1;
  return values[at] as T;
};
