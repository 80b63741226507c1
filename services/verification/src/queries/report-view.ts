import { formatFen } from '@jiuzhu/kernel';
import type { KeptReport } from '../adapters/reports.ts';
import type { Finding, Result } from '../domain/answer.ts';
import type { Doubt } from '../domain/doubt.ts';
import { maySee, type Reader } from '../domain/may-see.ts';
import { sourceItem } from '../domain/sources.ts';
import type { Sum } from '../domain/sum.ts';
import { completenessText, differenceText, doubtText } from '../domain/wording.ts';
import { itemView } from './item-view.ts';

const findingView = ({ amount, months, count, area, asOf }: Finding) => ({
  amount,
  amountText: formatFen(amount),
  months: months ?? null,
  count: count ?? 1,
  area: area ?? null,
  asOf,
});

const sumView = (sum: Sum) => ({ ...sum, amountText: formatFen(sum.amount) });
export const sumsView = ({ report }: KeptReport) => report.sums.map(sumView);
export const declaredView = ({ report }: KeptReport) => report.declared.map(sumView);
export const differencesView = ({ report }: KeptReport) => report.differences.map((it) => ({ ...it, text: differenceText(it) }));
/** Nobody can count what was destroyed. */
export const completenessView = ({ report, erasedOn }: KeptReport): string | null =>
  erasedOn === undefined ? completenessText(report.results) : null;

const shows = (reader: Reader, code: string): boolean => {
  const source = sourceItem(code);
  return source !== undefined && maySee(source, reader);
};

const resultView = ({ personId, item, status, findings }: Result) => ({
  person: { id: personId },
  item: itemView(item),
  answer: status,
  findings: findings.map(findingView),
});

/** What a sensitive item was answered is left out for whoever may not see it, hit or miss alike. */
export const resultsView = ({ report }: KeptReport, reader: Reader) =>
  report.results.filter(({ item }) => shows(reader, item)).map(resultView);

/** A doubt that tells what a sensitive item was answered is as sensitive. */
const tells: Partial<Readonly<Record<Doubt, string>>> = { 'death-recorded': 'death' };

export const doubtsView = ({ report }: KeptReport, reader: Reader) =>
  report.doubts
    .filter((code) => {
      const item = tells[code];
      return item === undefined || shows(reader, item);
    })
    .map((code) => ({ code, text: doubtText(code) }));
