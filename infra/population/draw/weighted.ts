/** Values with the shares in which they occur, summed up as one goes along, and where to begin to look for a drawn number. */
export type Weighted<T> = { readonly values: readonly T[]; readonly upTo: readonly number[]; readonly begin: readonly number[] };

const guides = 64;

export const weighted = <T>(pairs: readonly (readonly [value: T, weight: number])[]): Weighted<T> => {
  const sum = pairs.reduce((all, [, weight]) => all + weight, 0);
  if (!(sum > 0) || pairs.some(([, weight]) => weight < 0)) throw new RangeError('weights are not negative, and not all of them nothing');
  let reached = 0;
  const upTo = pairs.map(([, weight]) => (reached += weight) / sum);
  const begin = Array.from({ length: guides }, (_, at) =>
    Math.max(
      0,
      upTo.findIndex((it) => it > at / guides),
    ),
  );
  return { values: pairs.map(([value]) => value), upTo, begin };
};

/** The value into whose share the drawn number falls. */
export const pick = <T>({ values, upTo, begin }: Weighted<T>, drawn: number): T => {
  const last = values.length - 1;
  let at = begin[Math.floor(drawn * guides)] ?? last;
  while (at < last && drawn >= (upTo[at] ?? 1)) at += 1;
  return values[at] as T;
};
