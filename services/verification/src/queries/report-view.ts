import { formatFen } from '@jiuzhu/kernel';
import { documentOf } from '../adapters/database/report-document.ts';
import type { KeptReport } from '../adapters/database/reports.ts';
import type { Finding, Result } from '../domain/answer.ts';
import type { Doubt } from '../domain/doubt.ts';
import { opens, type Reader } from '../domain/may-see.ts';
import type { Sum } from '../domain/sum.ts';
import { comparisonText, completenessText, differenceText, doubtText, flagText, notSetText } from '../domain/wording.ts';
import { itemView } from './item-view.ts';
import { shown, shows } from './shown.ts';

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
  erasedOn === undefined
    ? completenessText({ results: report.results, committed: report.committed.length, withdrawnOn: report.withdrawnOn })
    : null;

const resultView = ({ personId, item, status, findings, asOf }: Result) => ({
  person: { id: personId },
  item: itemView(item),
  answer: status,
  asOf: asOf ?? null,
  findings: findings.map(findingView),
});

/** What a sensitive item was answered is left out for whoever may not see it, hit or miss alike. */
export const resultsView = ({ report }: KeptReport, reader: Reader) => shown(report.results, reader).map(resultView);

/** Nothing of a third party, not even that one was asked about, for whoever may not see it. */
export const obligorsView = ({ report }: KeptReport, reader: Reader) =>
  opens('third-party', reader)
    ? report.obligors.map(({ personId, relation, signed, complete, results, sums }) => ({
        person: { id: personId },
        relation: relation ?? null,
        signed,
        complete,
        results: shown(results, reader).map(resultView),
        sums: sums.map(sumView),
      }))
    : null;

export const flagsView = ({ report }: KeptReport, reader: Reader) =>
  shown(report.flags, reader).map(({ personId, flag }) => ({ person: { id: personId }, code: flag, text: flagText(flag) }));

const notSet = (rule: string) => ({ rule, of: null, unit: null, limit: null, actual: null, verdict: 'not-set', text: notSetText });

export const limitsView = ({ report: { limits } }: KeptReport) =>
  limits
    ? [...limits.made.map((it) => ({ ...it, actual: it.actual ?? null, text: comparisonText(it) })), ...limits.missing.map(notSet)]
    : null;

export const verdictView = ({ report: { verdict } }: KeptReport) =>
  verdict
    ? {
        word: verdict.word,
        rules: verdict.word === 'OVER_LIMIT' ? verdict.rules : [],
        items: verdict.word === 'DOUBT' ? verdict.items : [],
      }
    : null;

export const committedView = ({ report }: KeptReport, reader: Reader) =>
  shown(report.committed, reader).map(({ personId, item }) => ({ person: { id: personId }, item: itemView(item) }));

/** All of it or nothing: what is left out of it could not be checked against the seal. */
export const documentView = (it: KeptReport, reader: Reader): string | null => {
  const { report, erasedOn } = it;
  const parts = [...report.results, ...report.committed, ...report.obligors.flatMap(({ results }) => results)];
  const all = parts.every(({ item }) => shows(reader, item)) && (report.obligors.length === 0 || opens('third-party', reader));
  return all && erasedOn === undefined ? documentOf(it) : null;
};

/** A doubt that tells what a sensitive item was answered is as sensitive. */
const tells: Partial<Readonly<Record<Doubt, string>>> = { 'death-recorded': 'death' };

export const doubtsView = ({ report }: KeptReport, reader: Reader) =>
  report.doubts
    .filter((code) => {
      const item = tells[code];
      return item === undefined || shows(reader, item);
    })
    .map((code) => ({ code, text: doubtText(code) }));
