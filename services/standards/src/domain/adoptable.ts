import { type Day, type Reject, reject } from '@jiuzhu/kernel';
import { overlaps, type Parameter } from '@jiuzhu/policy';
import { entriesOf, type Standard, type Value } from './standard.ts';

export type Parameters = ReadonlyMap<string, Parameter<unknown>>;

type Why =
  | Reject<{ readonly problem: 'ParameterUnknown'; readonly parameter: string; readonly path: readonly string[] }>
  | Reject<{
      readonly problem: 'StandardMisfits';
      readonly parameter: string;
      readonly faults: readonly string[];
      readonly path: readonly string[];
    }>
  | Overlapping;
type Overlapping = Reject<{
  readonly problem: 'StandardOverlaps';
  readonly parameter: string;
  readonly from: Day;
  readonly path: readonly string[];
}>;

const pathOf = (at: number): readonly string[] => ['values', String(at)];

/**
 * Why no office may adopt these values: a parameter that no law names, a value of another unit or shape than its law reads, or days for which another
 * value holds already. Undefined: it may.
 */
export const whyNotAdoptable = (standard: Standard, approved: readonly Standard[], parameters: Parameters, today: Day): Why | undefined => {
  for (const [at, value] of standard.values.entries()) {
    const parameter = parameters.get(value.parameter);
    if (!parameter) return reject('ParameterUnknown', { parameter: value.parameter, path: pathOf(at) });
    const faults = misfitsOf(value, parameter);
    if (faults.length > 0) return reject('StandardMisfits', { parameter: value.parameter, faults, path: pathOf(at) });
  }
  return whyOverlapping(standard, approved, today);
};

const misfitsOf = ({ unit, value, from, to }: Value, parameter: Parameter<unknown>): readonly string[] => {
  const reading = parameter.read(value);
  return [
    ...(unit === parameter.unit ? [] : [`is in ${unit}, and not in ${parameter.unit}`]),
    ...(reading.ok ? [] : reading.faults),
    ...(to !== undefined && to < from ? ['ends before it begins'] : []),
  ];
};

/** Whether, approved today beside what is approved in its place, two values would hold for one day. */
const whyOverlapping = (standard: Standard, approved: readonly Standard[], today: Day): Overlapping | undefined => {
  const others = approved.flatMap((it) => entriesOf(it, today));
  const own = entriesOf(standard, today);
  for (const [at, { parameter, from }] of own.entries()) {
    const all = [...others, ...own].filter((it) => it.parameter === parameter);
    if (overlaps(all).length > 0) return reject('StandardOverlaps', { parameter, from, path: pathOf(at) });
  }
  return undefined;
};
