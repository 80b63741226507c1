import { fen, formatFen } from '@jiuzhu/kernel';
import type { Figure, FigureUnit } from './reason.ts';

/** Hundredths as a decimal without trailing zeros: 1550 is 15.5. */
const hundredths = (value: number): string => {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const decimals = digits.slice(-2).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}${decimals === '' ? '' : `.${decimals}`}`;
};

const written: Readonly<Record<Exclude<FigureUnit, 'flag' | 'day'>, (value: number) => string>> = {
  fen: (value) => formatFen(fen(value)),
  fen_per_person_month: (value) => `每人每月 ${formatFen(fen(value))}`,
  bp: (value) => `${hundredths(value)}%`,
  count: String,
  years: (value) => `${String(value)} 周岁`,
  months: (value) => `${String(value)} 个月`,
  wd: (value) => `${String(value)} 个工作日`,
  d: (value) => `${String(value)} 日`,
  h: (value) => `${String(value)} 小时`,
  dm2: (value) => `${hundredths(value)} 平方米`,
};

/** A figure in Chinese, exact: what is stored is what is shown. */
export const showFigure = (figure: Figure, unit: FigureUnit): string => {
  if (typeof figure === 'boolean') return figure ? '是' : '否';
  if (typeof figure === 'number') return unit in written ? written[unit as keyof typeof written](figure) : String(figure);
  const [year, month, date] = figure.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
};
