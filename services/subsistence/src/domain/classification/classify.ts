import type { Day, Fen } from '@jiuzhu/kernel';
import type { EntitlementLaw } from '../law/law.ts';
import { isAmong } from './account.ts';
import { dibaoAmount, singlePersonAmount, tekunAmount } from './amount.ts';
import type { Brief } from './brief.ts';
import { tryRigid } from './rigid.ts';
import { rulesOf } from './rules.ts';
import { hasGround, trySinglePerson } from './single-person.ts';
import { missingIn } from './missing.ts';
import { openStanding, standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { tryTekun } from './tekun.ts';
import { trial } from './trial.ts';
import type { Trial } from './trial.ts';

/** The classes, the one that comes first in the law first; `none`: none of them. */
export type Class = 'tekun' | 'dibao' | 'single-person' | 'margin' | 'rigid' | 'none';

/** What is given a month: to the household as a whole, where no member is named. */
export type Grant = { readonly class: 'tekun' | 'dibao' | 'single-person'; readonly member: number | undefined; readonly amount: Fen };

export type Classification = {
  readonly class: Class | 'undecidable';
  readonly grants: readonly Grant[];
  /** every class that was tried, in the order of the law */
  readonly trials: readonly Trial[];
  /** of the household, or of those of it who are not in extreme difficulty */
  readonly standing: Standing;
};

/** Who applies: the household, or the member at this place alone (-1: somebody who is no member any more). */
export type ApplyingMember = number | undefined;

/**
 * 一次申请、分类审核认定: one application is classified once. Whoever is in extreme difficulty is that alone; for the household, or the others of it,
 * the allowance, the margin, rigid spending follow in this order. What is not known of an earlier class leaves the later ones open.
 */
export const classify = (brief: Brief, law: EntitlementLaw, day: Day, applying?: ApplyingMember): Classification => {
  const standing = standingOf(brief, rulesOf(law, day, brief.settlement));
  return applying === undefined ? classifyHousehold(standing) : classifyAlone(standing, applying);
};

const classifyHousehold = (standing: Standing): Classification => {
  const tekun = tryTekun(standing);
  if (all(tekun, 'fail')) return classifyRest(standing, tekun, noGrants);
  if (tekun.some(({ verdict }) => verdict === 'unknown')) return undecidable(tekun, standing);
  const grants = tekunGrants(tekun, standing);
  if (grants.length === standing.size) return { class: 'tekun', grants, trials: tekun, standing };
  const others = standingOf(standing.brief, standing.rules, bitsOf(grants));
  const rest = classifyRest(others, tekun, grants);
  return rest.class === 'undecidable' ? rest : { ...rest, class: 'tekun' };
};

const classifyRest = (standing: Standing, tekun: readonly Trial[], given: readonly Grant[]): Classification => {
  const dibao = tryDibao(standing);
  if (dibao.verdict === 'pass') {
    const grants: readonly Grant[] = [...given, { class: 'dibao', member: undefined, amount: dibaoAmount(standing) }];
    return { class: 'dibao', grants, trials: [...tekun, dibao], standing };
  }
  if (dibao.verdict === 'unknown') return undecidable([...tekun, dibao], standing);
  const margin = tryMargin(standing);
  if (margin.verdict === 'pass') {
    return { class: 'margin', grants: given, trials: [...tekun, dibao, margin, ...eachAlone(standing, dibao)], standing };
  }
  if (margin.verdict === 'unknown') return undecidable([...tekun, dibao, margin], standing);
  const rigid = tryRigid(standing);
  const trials = [...tekun, dibao, margin, rigid];
  if (rigid.verdict === 'unknown') return undecidable(trials, standing);
  return { class: rigid.verdict === 'pass' ? 'rigid' : 'none', grants: given, trials, standing };
};

const tryDibao = ({ rules, facts, size, whole }: Standing): Trial => trial('dibao', rules.dibao, facts, rules.dibao.bounds(size, whole));
const tryMargin = ({ rules, facts, size, whole }: Standing): Trial =>
  trial('margin', rules.margin, facts, rules.margin.bounds(size, whole));

/** Of a margin household, each member with a ground: whether he or she may apply alone. */
const eachAlone = (standing: Standing, dibao: Trial): readonly Trial[] => {
  const { brief, account, rules } = standing;
  return brief.members.flatMap((it, member) =>
    hasGround(it, rules) && !isAmong(account.away, member) ? [trySinglePerson(standing, member, dibao)] : [],
  );
};

/** 单独申请: one member of a margin household. Being in extreme difficulty goes before, for the member as for whoever of the others is. */
const classifyAlone = (whole: Standing, member: number): Classification => {
  const tekun = tryTekun(whole).filter((it) => it.member === member || it.verdict !== 'fail');
  const own = tekun.find((it) => it.member === member);
  if (own?.verdict === 'unknown') return undecidable([own], whole);
  if (own?.verdict === 'pass') return { class: 'tekun', grants: tekunGrants([own], whole), trials: [own], standing: whole };
  const standing = withoutTekun(whole, tekun);
  const dibao = tryDibao(standing);
  const alone = trySinglePerson(standing, member, dibao);
  const trials = [...tekun, dibao, alone];
  if (alone.verdict === 'unknown') return undecidable(trials, standing);
  if (alone.verdict === 'fail') return { class: 'none', grants: noGrants, trials, standing };
  const grant: Grant = { class: 'single-person', member, amount: singlePersonAmount(standing, member) };
  return { class: 'single-person', grants: [grant], trials, standing };
};

/** The household as it is judged when it applies: without those of it who are in extreme difficulty, and open while that is. */
const withoutTekun = (whole: Standing, tekun: readonly Trial[]): Standing => {
  const open = tekun.filter(({ verdict }) => verdict === 'unknown');
  if (open.length > 0)
    return openStanding(
      whole,
      open.flatMap((it) => missingIn(it, whole)),
    );
  const leavers = bitsOf(tekun.filter(({ verdict }) => verdict === 'pass'));
  return leavers === 0 ? whole : standingOf(whole.brief, whole.rules, leavers);
};

const noGrants: readonly Grant[] = [];

const undecidable = (trials: readonly Trial[], standing: Standing): Classification => ({
  class: 'undecidable',
  grants: noGrants,
  trials,
  standing,
});

const all = (trials: readonly Trial[], verdict: Trial['verdict']): boolean => {
  for (const it of trials) if (it.verdict !== verdict) return false;
  return true;
};

const tekunGrants = (trials: readonly Trial[], standing: Standing): readonly Grant[] =>
  trials.flatMap(({ verdict, member }) =>
    verdict === 'pass' && member !== undefined ? [{ class: 'tekun', member, amount: tekunAmount(standing, member) } as const] : [],
  );

/** As bits, who is given or tried by name. */
const bitsOf = (of: readonly { readonly member: number | undefined }[]): number =>
  of.reduce((bits, { member }) => (member === undefined ? bits : bits | (1 << member)), 0);
