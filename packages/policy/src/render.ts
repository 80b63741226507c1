import type { FactSource } from './fact.ts';
import { showFigure } from './figure.ts';
import type { Comparator, Reason, Verdict } from './reason.ts';
import type { StandardSource } from './standards.ts';
import { WordingMissing } from './wording.ts';
import type { Wording, Words } from './wording.ts';

const verdicts: Readonly<Record<Verdict, string>> = { pass: '符合', fail: '不符合', unknown: '待查' };
const demands: Readonly<Record<Comparator, string>> = {
  lt: '应低于',
  le: '应不超过',
  gt: '应高于',
  ge: '应不低于',
  eq: '应为',
};
const withheld = '（依核对结果）';

/**
 * The whole reason for the officer, in one line: verdict, exact figures, article, standard with document and place, and the source of
 * every fact. Throws `WordingMissing`.
 */
export const renderForOfficer = (reason: Reason, wording: Wording): string => {
  const words = wordsOf(reason, wording);
  const figures = [actualOf(reason), `${demands[reason.comparator]}${showFigure(reason.limit, reason.unit)}`];
  return [
    `【${verdicts[reason.verdict]}】${words.subject}：${figures.join('，')}`,
    ...(reason.why === undefined ? [] : [`说明：${reason.why}`]),
    `依据：${reason.article}`,
    ...(reason.standard ? [`标准：${citeStandard(reason.standard)}`] : []),
    ...(reason.facts.length > 0 ? [`事实：${reason.facts.map(traced).join('、')}`] : []),
  ].join('；');
};

/**
 * One plain sentence for the applicant, by the programme's template. Never a source; and where a fact of somebody outside the household
 * is in it, not the figure, nor a limit that no standard sets. Throws `WordingMissing`.
 */
export const renderForCitizen = (reason: Reason, wording: Wording): string => {
  const words = wordsOf(reason, wording);
  const foreign = isForeign(reason);
  const isPublic = { actual: !foreign, limit: !foreign || reason.standard !== undefined };
  return words.citizen[reason.verdict].replace(/\{(actual|limit)\}/g, (_, name: 'actual' | 'limit') =>
    !isPublic[name] ? withheld : name === 'actual' ? actualOf(reason) : showFigure(reason.limit, reason.unit),
  );
};

/**
 * What would have to be so for the condition to be met, in plain words and as part of a sentence: the nearest figure that passes, or what must be the
 * case. Where a fact of somebody outside the household is in it, no figure but one of a standard. Throws `WordingMissing`.
 */
export const renderTurning = (reason: Reason, wording: Wording): string =>
  wordsOf(reason, wording).turning.replace('{bound}', () => (isForeign(reason) && !reason.standard ? withheld : boundOf(reason)));

const boundOf = ({ comparator, outermost, unit, limit }: Reason): string => `${bounds[comparator]}${showFigure(outermost ?? limit, unit)}`;

/** As the outermost figure is reached by them: below a limit is at most the figure before it. */
const bounds: Readonly<Record<Comparator, string>> = { lt: '不超过', le: '不超过', gt: '不低于', ge: '不低于', eq: '为' };

const isForeign = ({ facts }: Reason): boolean => facts.some((it) => it.thirdParty);

const wordsOf = (reason: Reason, wording: Wording): Words => {
  const words = wording[reason.code];
  if (!words) throw new WordingMissing(reason.code, reason.verdict);
  return words;
};

/** What was weighed: where a part is missing, and what is known is too much already, at least that. */
export const actualOf = ({ actual, unit, why }: Reason): string =>
  actual === undefined ? '未知' : `${why === undefined ? '' : '至少 '}${showFigure(actual, unit)}`;

/** A standard as it is cited to officers: who wrote it, where it stands, for which place, since when; with the floors of higher regions that won. */
export const citeStandard = (standard: StandardSource): string => [standard, ...(standard.floors ?? [])].map(cited).join('，并按');

const cited = ({ document, region, from, illustrative }: StandardSource): string => {
  const place = region === 'national' ? '全国' : `区划 ${region}`;
  return `${document.issuer}《${document.title}》（${document.number}）${document.article ?? ''}，${place}，自 ${from} 起${illustrative ? '，示例数值，未经核实' : ''}`;
};

const traced = ({ kind, source, asOf, stream, version }: FactSource): string =>
  `${kind}（${source}，截至 ${asOf}，${stream} 第 ${String(version)} 版）`;
