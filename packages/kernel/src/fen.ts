/** Money: a whole number of fen (分, 1/100 yuan) that a double holds exactly. May be negative (a loss is an income too). */
export type Fen = number & { readonly fen: unique symbol };

export type RoundingMode = 'up' | 'down' | 'halfUp' | 'halfEven';
export type RoundingUnit = 'fen' | 'jiao' | 'yuan';

const step = { fen: 1, jiao: 10, yuan: 100 } as const;

/** Whether a value of unknown origin is an amount: the question of an edge, which answers with a problem. */
export const isFen = (value: unknown): value is Fen => Number.isSafeInteger(value);

/** The amount, or a RangeError: inside, an unsafe amount is a fault and never a figure. Adding 0 turns -0 into 0. */
export const fen = (amount: number): Fen => {
  if (!Number.isSafeInteger(amount)) throw new RangeError('an amount of money is not a safe integer of fen');
  return (amount + 0) as Fen;
};

/** '12.34', '-3', '0.5' as fen; `undefined` for any other text, more than two decimals, or an unsafe amount. Split at the dot: 1.15 * 100 is not 115. */
export const parseYuan = (text: string): Fen | undefined => {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', decimals = ''] = parts;
  const amount = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? fen(sign === '-' ? -amount : amount) : undefined;
};

/** As `parseYuan`, for text of our own: anything but an amount is a RangeError. */
export const yuan = (text: string): Fen => {
  const amount = parseYuan(text);
  if (amount === undefined) throw new RangeError('the text is not an amount in yuan');
  return amount;
};

export const addFen = (...amounts: readonly Fen[]): Fen => amounts.reduce((sum, amount) => fen(sum + amount), fen(0));
export const subtractFen = (from: Fen, amount: Fen): Fen => fen(from - amount);
export const minFen = (first: Fen, ...others: readonly Fen[]): Fen => fen(Math.min(first, ...others));
export const maxFen = (first: Fen, ...others: readonly Fen[]): Fen => fen(Math.max(first, ...others));

/** Amount times a whole number (members, months). For a ratio there is `mulDiv`, which makes the rounding visible. */
export const timesFen = (amount: Fen, times: number): Fen => {
  if (!Number.isSafeInteger(times)) throw new RangeError('money is multiplied by whole numbers only');
  return fen(amount * times);
};

/**
 * `amount * numerator / denominator`, rounded once, to whole `unit`s. Up and half-up move away from zero, down towards it.
 * Exact for every safe amount: what passes 2^53 on the way is computed as BigInt. RangeError: a result that is not safe, a
 * denominator below 1.
 */
export const mulDiv = (amount: Fen, numerator: number, denominator: number, mode: RoundingMode, unit: RoundingUnit = 'fen'): Fen => {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator < 1) {
    throw new RangeError('a ratio is two safe integers, the lower one at least 1');
  }
  const dividend = amount * numerator;
  const divisor = denominator * step[unit];
  const units =
    Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor * 2)
      ? quotient(dividend, divisor, mode)
      : Number(bigQuotient(BigInt(amount) * BigInt(numerator), BigInt(denominator) * BigInt(step[unit]), mode));
  return fen(units * step[unit]);
};

const quotient = (dividend: number, divisor: number, mode: RoundingMode): number => {
  const rest = dividend % divisor;
  const towardsZero = (dividend - rest) / divisor;
  const twice = Math.abs(rest) * 2;
  return away(mode, rest !== 0, twice === divisor, twice > divisor, towardsZero % 2 !== 0)
    ? towardsZero + Math.sign(dividend)
    : towardsZero;
};

const bigQuotient = (dividend: bigint, divisor: bigint, mode: RoundingMode): bigint => {
  const rest = dividend % divisor;
  const towardsZero = dividend / divisor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (!away(mode, rest !== 0n, twice === divisor, twice > divisor, towardsZero % 2n !== 0n)) return towardsZero;
  return towardsZero + (dividend < 0n ? -1n : 1n);
};

const away = (mode: RoundingMode, inexact: boolean, half: boolean, more: boolean, odd: boolean): boolean =>
  mode === 'up' ? inexact : mode === 'down' ? false : more || (half && (mode === 'halfUp' || odd));

/** '1,234.50 元', for readers. */
export const formatFen = (amount: Fen): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${whole}.${digits.slice(-2)} 元`;
};
