import type { Day } from '@jiuzhu/kernel';
import type { Fact } from './fact.ts';
import type { Comparator, Figure, FigureUnit, Reason, Verdict } from './reason.ts';
import type { StandardSource } from './standards.ts';

/** A condition of the law, before it meets a household. `standard`: where the limit comes from, `law.sources.…`. */
export type Condition = {
  readonly code: string;
  readonly article: string;
  readonly unit: FigureUnit;
  readonly standard?: StandardSource;
};

type Ordered = number | Day;
type Order = Exclude<Comparator, 'in' | 'eq'>;

/** Weighs a figure against a limit, by a comparator that is itself a parameter where places differ. RangeError: a number that is not exact. */
export const compare = <N extends Ordered>(condition: Condition, actual: Fact<N>, comparator: Order, limit: N | Fact<N>): Reason =>
  weighed(condition, actual, comparator, limit, (one, other) => {
    const [left, right] = [ordered(one), ordered(other)];
    if (typeof left !== typeof right) throw new RangeError('a number and a day do not compare');
    return comparator === 'lt' ? left < right : comparator === 'le' ? left <= right : comparator === 'gt' ? left > right : left >= right;
  });

/** actual < limit */
export const below = <N extends Ordered>(condition: Condition, actual: Fact<N>, limit: N | Fact<N>): Reason =>
  compare(condition, actual, 'lt', limit);
/** actual <= limit */
export const atMost = <N extends Ordered>(condition: Condition, actual: Fact<N>, limit: N | Fact<N>): Reason =>
  compare(condition, actual, 'le', limit);
/** actual > limit */
export const above = <N extends Ordered>(condition: Condition, actual: Fact<N>, limit: N | Fact<N>): Reason =>
  compare(condition, actual, 'gt', limit);
/** actual >= limit */
export const atLeast = <N extends Ordered>(condition: Condition, actual: Fact<N>, limit: N | Fact<N>): Reason =>
  compare(condition, actual, 'ge', limit);

export const exactly = <F extends Figure>(condition: Condition, actual: Fact<F>, limit: F | Fact<F>): Reason =>
  weighed(condition, actual, 'eq', limit, (one, other) => ordered(one) === ordered(other));

/** Whether what is asked is so: `exactly` true. */
export const holds = (condition: Condition, actual: Fact<boolean>): Reason => exactly<boolean>(condition, actual, true);

export const isAmong = <F extends Figure>(condition: Condition, actual: Fact<F>, allowed: readonly F[]): Reason =>
  actual.known
    ? reason(condition, allowed.includes(actual.value) ? 'pass' : 'fail', {
        actual: actual.value,
        limit: [...allowed],
        comparator: 'in',
        facts: actual.facts,
      })
    : reason(condition, 'unknown', { limit: [...allowed], comparator: 'in', facts: actual.facts, why: actual.why });

/** The condition does not reach this household; `why` in Chinese, for the officer. */
export const notApplicable = (condition: Condition, why: string, facts: Reason['facts'] = []): Reason =>
  reason(condition, 'not-applicable', { facts, why });

const ordered = <F extends Figure>(figure: F): F => {
  if (typeof figure === 'number' && !Number.isSafeInteger(figure)) throw new RangeError('a figure of a decision is not a safe integer');
  return figure;
};

const weighed = <F extends Figure>(
  condition: Condition,
  actual: Fact<F>,
  comparator: Comparator,
  limit: F | Fact<F>,
  met: (actual: F, limit: F) => boolean,
): Reason => {
  const bound: Fact<F> = typeof limit === 'object' ? limit : { known: true, value: limit, facts: [] };
  const facts = [...actual.facts, ...bound.facts];
  const figures = { ...(actual.known ? { actual: actual.value } : {}), ...(bound.known ? { limit: bound.value } : {}), comparator, facts };
  if (actual.known && bound.known) return reason(condition, met(actual.value, bound.value) ? 'pass' : 'fail', figures);
  const why = [actual, bound].flatMap((it) => (it.known ? [] : [it.why]));
  return reason(condition, 'unknown', { ...figures, why: [...new Set(why)].join('；') });
};

const reason = (
  { code, article, unit, standard }: Condition,
  verdict: Verdict,
  rest: Pick<Reason, 'actual' | 'limit' | 'comparator' | 'facts' | 'why'>,
): Reason => ({
  ...{ code, verdict, unit, article, ...rest },
  ...(standard ? { standard } : {}),
});
