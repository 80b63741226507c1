import { formatFen, fen } from '@jiuzhu/kernel';
import type { Figure, FigureUnit } from './reason.ts';

const hundredths = (value: number): string =>
  `${String(Math.trunc(value / 100))}${
    value % 100 === 0
      ? ''
      : `.${String(Math.abs(value % 100))
          .padStart(2, '0')
          .replace(/0$/, '')}`
  }`;

const written: Readonly<Record<Exclude<FigureUnit, 'word' | 'flag' | 'day'>, (value: number) => string>> = {
  fen: (value) => formatFen(fen(value)),
  fen_per_person_month: (value) => `每人每月 ${formatFen(fen(value))}`,
  bp: (value) => `${hundredths(value)}%`,
  count: String,
  years: (value) => `${String(value)} 周岁`,
  months: (value) => `${String(value)} 个月`,
  wd: (value) => `${String(value)} 个工作日`,
  d: (value) => `${String(value)} 日`,
  dm2: (value) => `${hundredths(value)} 平方米`,
};

/** A figure in Chinese, exact: what is stored is what is shown. `values` names the words among the figures. */
export const showFigure = (figure: Figure, unit: FigureUnit, values: Readonly<Record<string, string>> = {}): string => {
  if (typeof figure === 'boolean') return figure ? '是' : '否';
  if (typeof figure === 'number') return unit in written ? written[unit as keyof typeof written](figure) : String(figure);
  if (unit !== 'day') return values[figure] ?? figure;
  const [year, month, date] = figure.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
};
