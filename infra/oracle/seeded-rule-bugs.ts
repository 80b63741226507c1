import type { Bug } from './rule-bugs.ts';

/** Mistakes that were made elsewhere, or nearly here, each in the one line where it would be made. */
export const seededRuleBugs: Readonly<Record<string, Bug>> = {
  'lets in at the standard whom the law wants below it': {
    file: 'classification/conditions/dibao.ts',
    line: 'comparator: incomeComparator,',
    instead: "comparator: 'le',",
  },
  'turns away at the limit of property whom it lets in': {
    file: 'classification/conditions/property.ts',
    line: 'comparator: law.propertyComparator',
    instead: "comparator: 'lt'",
  },
  'takes the limit of property from another class': {
    file: 'classification/conditions/property.ts',
    line: 'law.financialAssets[of]',
    instead: 'law.financialAssets.margin',
  },
  'counts the area of one person for all homes': {
    file: 'classification/conditions/property.ts',
    line: 'law.homeArea[of] * members',
    instead: 'law.homeArea[of]',
  },
  'rounds for each head': {
    file: 'classification/amount.ts',
    line: 'inFen(Math.max(bandOf(standing), floorOf(standing)) + supplementOf(standing), standing.rules);',
    instead:
      '(inFen((Math.max(bandOf(standing), floorOf(standing)) + supplementOf(standing)) / standing.size, standing.rules) * standing.size) as Fen;',
  },
  'pays one person two supplements': {
    file: 'classification/amount.ts',
    line: 'Math.max(\n    it.born <= elderlySince',
    instead: '((...all: readonly number[]) => all.reduce((sum, one) => sum + one))(\n    it.born <= elderlySince',
  },
  'adds the least amount to the difference': {
    file: 'classification/amount.ts',
    line: 'Math.max(bandOf(standing), floorOf(standing))',
    instead: '(bandOf(standing) + floorOf(standing))',
  },
  'counts who is away': {
    file: 'classification/account.ts',
    line: 'size: members.length - bitsIn(away),',
    instead: 'size: members.length - bitsIn(excluded),',
  },
  'recognises a household of which nobody counts': {
    file: 'classification/conditions/members.ts',
    line: 'limit: 1,',
    instead: 'limit: 0,',
  },
  'lets somebody in prison apply alone': {
    file: 'classification/single-person.ts',
    line: 'member < 0 ? unknown : saying(!isAmong(away, member))',
    instead: 'away < 0 ? unknown : saying(member >= 0)',
  },
  'judges one alone beside who is in extreme difficulty': {
    file: 'classification/classify.ts',
    line: 'return leavers === 0 ? whole : standingOf(whole.brief, whole.rules, leavers);',
    instead: 'return leavers < 0 ? standingOf(whole.brief, whole.rules, leavers) : whole;',
  },
  'knows of one alone what it does not know of the others': {
    file: 'classification/classify.ts',
    line: 'if (open.length > 0)',
    instead: 'if (open.length > 99)',
  },
  'counts what was found beside what she who leaves has put right': {
    file: 'classification/account.ts',
    line: 'if (report !== undefined && fact.correctedOn >= report.on) settled |= 1 << place;',
    instead: 'if (report !== undefined && fact.correctedOn >= report.on && !isAmong(excluded, member)) settled |= 1 << place;',
  },
  'lets a part of the homes wait for the rest': {
    file: 'classification/property.ts',
    line: 'homes <= homesMeasured ? homeArea : atLeast(homeArea)',
    instead: 'homes <= homesMeasured ? homeArea : unknown',
  },
  'judges the others with who is in extreme difficulty': {
    file: 'classification/classify.ts',
    line: 'standingOf(standing.brief, standing.rules, bitsOf(grants))',
    instead: 'standing',
  },
  'believes what was declared whatever was found': {
    file: 'classification/account.ts',
    line: '(isIn(foundMore, place) ? (surplus[place] ?? 0) : 0)',
    instead: '(isIn(foundMore, -1) ? (surplus[place] ?? 0) : 0)',
  },
  'deducts the cost of working from what is no wage': {
    file: 'classification/income.ts',
    line: 'less(less(wage, workCost) + others, further)',
    instead: 'less(wage + others, workCost + further)',
  },
  'calls a minor whoever comes of age today': {
    file: 'classification/tekun.ts',
    line: 'born > rules.tekunMinorAfter',
    instead: 'born >= rules.tekunMinorAfter',
  },
  'sends a household at the standard past the margin': {
    file: 'classification/conditions/margin.ts',
    line: "{ lt: 'ge', le: 'gt' }",
    instead: "{ lt: 'gt', le: 'gt' }",
  },
  'gives who holds land by the standard of where the household lives': {
    file: 'classification/tekun-rate.ts',
    line: "  ['contracted-land', 'rural'],\n",
    instead: '',
  },
  'gives who was moved to a town by the land of before': {
    file: 'classification/tekun-rate.ts',
    line: "  ['relocated-to-town', 'urban'],\n  ['contracted-land', 'rural'],",
    instead: "  ['contracted-land', 'rural'],\n  ['relocated-to-town', 'urban'],",
  },
};
