import { ageOn, mulDiv } from '@jiuzhu/kernel';
import { condition, holds, saying, unknown } from '@jiuzhu/policy';
import type { Condition, FactSource, StandardSource } from '@jiuzhu/policy';
import { incomeItems } from '../household/facts.ts';
import type { Member } from '../household/facts.ts';
import { articles } from '../law/articles.ts';
import type { AllowanceLaw } from '../law/allowance-law.ts';
import { childAllowances, isSame } from './allowance.ts';
import type { Claimed } from './allowance.ts';
import { classesOf } from './classes-of.ts';
import type { Ground } from './ground.ts';
import { premiumShareOf } from './premium-share.ts';
import { stacksOf } from './stack.ts';

/** A condition, with the figure that meets it and where that was read. */
export type Met = {
  readonly condition: Condition;
  readonly figure: number;
  readonly sources: readonly FactSource[];
  readonly why?: string;
};

/** Whoever claims: with the paper that is handed in, or before anybody has been asked for one. */
export type Claim = Claimed & { readonly certificateHash?: string | undefined; readonly isTentative?: boolean };

type Terms = { readonly claim: Claim; readonly ground: Ground; readonly law: AllowanceLaw };

/** What the document of the place says, as it is cited; no rule of the state sets it. */
const cited = ({ document: { title, number, article = '' } }: StandardSource): string => `《${title}》（${number}）${article}`;

const asked = (code: string, standard: StandardSource | undefined): Pick<Condition, 'code' | 'article' | 'fact' | 'standard'> => ({
  ...{ code, article: standard ? cited(standard) : '', fact: 0, standard },
});

const registered = ({ household: { id, version, asOf } }: Ground): readonly FactSource[] => [
  { kind: 'members', stream: `household/${id}`, version, asOf, source: 'registered' },
];

const decided = ({ assistance, household, day }: Ground): readonly FactSource[] =>
  assistance
    ? [
        {
          kind: 'assistance',
          stream: `household/${household.id}`,
          version: assistance.version,
          asOf: assistance.decidedOn ?? day,
          source: 'decided',
        },
      ]
    : [];

/** Every condition of one kind, of a place, for one claim. A place's own tables say which there are; that no child has two programmes is the state's. */
export const conditionsOf = (terms: Terms): readonly Met[] => [
  ...whoeverHasIt(terms),
  ofClass(terms),
  ...byCertificateOfDisability(terms),
  ...further(terms),
  ...oneProgrammeForAChild(terms),
  ...ofAShare(terms),
  ...withinTheStack(terms),
];

const memberOf = ({ claim, ground }: Terms): Member | undefined =>
  ground.household.members.find(({ personId }) => personId === claim.personId);
const deathOf = ({ claim, ground }: Terms) => ground.deaths.find(({ personId }) => personId === claim.personId);

const whoeverHasIt = (terms: Terms): readonly Met[] => {
  const { claim, ground, law } = terms;
  const sources = registered(ground);
  if (claim.kind === 'funeral')
    return [{ condition: holds(asked('allowance-death', law.sources.offered)), figure: saying(deathOf(terms) !== undefined), sources }];
  if (claim.personId === undefined) return [];
  return [{ condition: holds(asked('allowance-member', law.sources.offered)), figure: saying(memberOf(terms) !== undefined), sources }];
};

/** Of the dead, as what they were given when they died. */
const ofClass = (terms: Terms): Met => {
  const { claim, ground, law } = terms;
  const may = (law.classes ?? []).filter(({ allowance }) => allowance === claim.kind).map((it) => it.class);
  const has: readonly string[] = deathOf(terms)?.classes ?? classesOf(ground.assistance, claim.personId);
  const is = may.some((of) => of === 'any' || has.includes(of));
  return { condition: holds(asked('allowance-class', law.sources.classes)), figure: saying(is), sources: decided(ground) };
};

const byCertificateOfDisability = (terms: Terms): readonly Met[] => {
  const { claim, ground, law } = terms;
  const rows = (law.disabilities ?? []).filter(({ allowance }) => allowance === claim.kind);
  if (rows.length === 0) return [];
  const sources = registered(ground);
  const of = claim.personId === undefined ? ground.household.members : [memberOf(terms)];
  // of a household it is enough that one of its members has it
  const best = of
    .flatMap((it) => (it?.disability ? [it.disability] : []))
    .map(({ kind, grade }) => ({
      grade,
      limit: Math.max(0, ...rows.filter((row) => row.kind === 'any' || row.kind === kind).map((row) => row.grade)),
    }))
    .toSorted((one, other) => one.grade - one.limit - (other.grade - other.limit))[0];
  const isListed = {
    condition: holds(asked('allowance-disability', law.sources.disabilities)),
    figure: saying(best !== undefined),
    sources,
  };
  if (!best) return [isListed];
  return [
    isListed,
    { condition: condition({ ...asked('allowance-grade', law.sources.disabilities), limit: best.limit }), figure: best.grade, sources },
  ];
};

const further = (terms: Terms): readonly Met[] => {
  const { claim, ground, law } = terms;
  const sources = registered(ground);
  const member = memberOf(terms);
  const of = (code: string) => asked(code, law.sources.conditions);
  return (law.conditions ?? [])
    .filter(({ allowance }) => allowance === claim.kind)
    .map(({ condition: it, figure: limit }): Met => {
      const age = member ? ageOn(member.born, ground.day) : unknown;
      switch (it) {
        case 'age-from':
          return {
            condition: condition({ ...of('allowance-age-from'), unit: 'years', comparator: 'ge', limit }),
            figure: age,
            sources,
            why: nobody,
          };
        case 'age-below':
          return {
            condition: condition({ ...of('allowance-age-below'), unit: 'years', comparator: 'lt', limit }),
            figure: age,
            sources,
            why: nobody,
          };
        case 'major-illness':
          return { condition: holds(of('allowance-illness')), figure: saying(member?.majorIllness === true), sources };
        case 'certificate':
          return { condition: holds(of('allowance-certificate')), figure: shown(claim), sources: [], why: '尚未提交证明材料' };
        case 'no-own-income':
          return {
            ...{ condition: condition({ ...of('allowance-own-income'), unit: 'fen', limit: 0 }), figure: ownIncome(terms), sources },
            why: '本人未申报收入，或者未写明所属期间',
          };
      }
    });
};

const nobody = '已不是家庭成员';

const shown = ({ certificateHash, isTentative = false }: Claim): number =>
  certificateHash === undefined && isTentative ? unknown : saying(certificateHash !== undefined);

/** A month, of the four kinds of income; what nobody declared is not known. */
const ownIncome = ({ claim, ground: { household } }: Terms): number => {
  const told = household.facts.filter(({ personId, item }) => personId === claim.personId && incomeItems.some((it) => it === item));
  if (told.length === 0 || told.some(({ months }) => months === undefined)) return unknown;
  return told.reduce((sum, { amount, months = 1 }) => sum + mulDiv(amount, 1, months, 'up'), 0);
};

/** 43号 Art 9: a child is in extreme difficulty, an orphan or without care: one of them, by the guardian's choice. */
const oneProgrammeForAChild = ({ claim, ground }: Terms): readonly Met[] => {
  if (!childAllowances.includes(claim.kind)) return [];
  const chosen = ground.childChoices.find(({ personId }) => personId === claim.personId)?.programme;
  const isTekun = classesOf(ground.assistance, claim.personId).includes('tekun');
  const hasOther = ground.others.some(
    (it) => it.personId === claim.personId && childAllowances.includes(it.kind) && !isSame(it, claim) && it.until === undefined,
  );
  const is = !isTekun && !hasOther && (chosen === undefined || chosen === claim.kind);
  return [
    {
      condition: holds({ code: 'allowance-child-programme', article: articles.childProgramme, fact: 0 }),
      figure: saying(is),
      sources: [...registered(ground), ...decided(ground)],
    },
  ];
};

const ofAShare = ({ claim, ground, law }: Terms): readonly Met[] => {
  if (claim.kind !== 'pension-premium') return [];
  const share = condition({ ...asked('allowance-premium-share', law.sources.premiumShare), unit: 'bp', comparator: 'gt', limit: 0 });
  return [{ condition: share, figure: premiumShareOf(claim.personId, ground, law), sources: decided(ground) }];
};

const withinTheStack = ({ claim, ground, law }: Terms): readonly Met[] =>
  stacksOf(claim, ground, law).map(({ has, most }) => ({
    condition: condition({ ...asked('allowance-stack', law.sources.stack), unit: 'fen', comparator: 'lt', limit: most }),
    figure: has,
    sources: decided(ground),
  }));
