import { addDays, addMonths, firstOfMonth } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import { allowanceKinds } from '../allowance/allowance.ts';
import type { AllowanceKind } from '../allowance/allowance.ts';
import { offerOf } from '../allowance/offer.ts';
import { weighClaim } from '../allowance/weigh-claim.ts';
import type { Assistance, RunningGrant } from '../assistance/assistance.ts';
import type { DecisionId } from '../assistance/decision-id.ts';
import type { PersonId } from '../household/facts.ts';
import { allowanceLaw } from '../law/allowance-law.ts';
import type { AllowanceLaw } from '../law/allowance-law.ts';
import { readGiven } from './worked-case-given.ts';
import { mapOf, oneIn, textOf, within, yesOf, yuanOf } from './worked-case-reading.ts';
import type { Reader } from './worked-case-reading.ts';

/** What a worked case of an allowance may expect. */
type Outcome = {
  readonly outcome: 'grant' | 'refuse' | 'undecided' | 'not-offered';
  /** yuan, with two decimals, each time it is paid */
  readonly amount: string;
  readonly failing: readonly string[];
};

type Worked =
  | { readonly ok: true; readonly outcome: Outcome; readonly trials: readonly never[] }
  | { readonly ok: false; readonly faults: readonly string[] };

const classes = ['tekun', 'dibao', 'single-person', 'margin', 'rigid', 'none'] as const;
const own = ['allowance', 'for', 'class', 'own class', 'own amount', 'certificate'];

/** How a worked case of an allowance is run: whether one is due to a household, or to the member who is named, beside what is given. */
export const workedCases = {
  law: allowanceLaw,
  run: (given: unknown, at: { readonly region: string; readonly day: Day }, standards: AllowanceLaw): Worked => {
    const reader: Reader = { at: 'given', faults: [] };
    const keys = mapOf(reader, partOf(given, true), own);
    const kind = oneIn(within(reader, 'allowance'), keys.get('allowance'), allowanceKinds);
    const personId = keys.has('for') ? (textOf(within(reader, 'for'), keys.get('for')) as PersonId) : undefined;
    const { snapshot, faults } = readGiven(partOf(given, false), at);
    const assistance = assistanceOf(reader, keys, personId, at);
    const hash = yesOf(within(reader, 'certificate'), keys.get('certificate')) ? '0'.repeat(64) : undefined;
    const all = [...reader.faults, ...faults];
    if (!kind || all.length > 0) return { ok: false, faults: all };
    const { household } = snapshot;
    const ground = { day: at.day, household, assistance, deaths: [], childChoices: snapshot.survey?.childChoices ?? [], others: [] };
    return {
      ok: true,
      outcome: outcomeOf({ kind, personId, certificateHash: hash }, { ...ground, from: nextMonth(at.day) }, standards),
      trials: [],
    };
  },
};

const nextMonth = (day: Day): Day => addMonths(firstOfMonth(day), 1);

/** What the case says of the allowance, or what it says of the household. */
const partOf = (given: unknown, isOwn: boolean): unknown =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? Object.fromEntries(Object.entries(given).filter(([key]) => own.includes(key) === isOwn))
    : given;

const assistanceOf = (
  reader: Reader,
  keys: ReadonlyMap<string, unknown>,
  personId: PersonId | undefined,
  { region, day }: { region: string; day: Day },
): Assistance | undefined => {
  const of = oneIn(within(reader, 'class'), keys.get('class'), classes, 'none') ?? 'none';
  const ofPerson = oneIn(within(reader, 'own class'), keys.get('own class'), ['tekun', 'single-person', 'none'], 'none') ?? 'none';
  const amount = yuanOf(within(reader, 'own amount'), keys.get('own amount') ?? '0');
  if (of === 'none' && ofPerson === 'none') return undefined;
  const from = addMonths(firstOfMonth(day), -3);
  const grants: readonly RunningGrant[] = [
    ...(of === 'dibao' ? [{ class: of, amount, from } as const] : []),
    ...(ofPerson === 'none' || personId === undefined ? [] : [{ class: ofPerson, personId, amount, from }]),
  ];
  const decided = { decision: 'subsistence-case/1/1' as DecisionId, decidedOn: addDays(day, -90), decisions: 0, version: 1 };
  return {
    householdId: 'household' as Id<'household'>,
    region,
    class: of === 'none' ? 'single-person' : of,
    status: 'running',
    grants,
    ...decided,
  };
};

type Claim = { readonly kind: AllowanceKind; readonly personId: PersonId | undefined; readonly certificateHash: string | undefined };

const outcomeOf = (claim: Claim, ground: Parameters<typeof weighClaim>[1], law: AllowanceLaw): Outcome => {
  if (!offerOf(law, claim.kind).isOffered) return { outcome: 'not-offered', amount: '0.00', failing: [] };
  const { verdict, reasons, amount } = weighClaim(claim, ground, law);
  const failing = reasons.flatMap(({ code, verdict: is }) => (is === 'fail' ? [code] : []));
  const outcomes = { pass: 'grant', fail: 'refuse', unknown: 'undecided' } as const;
  const paid = verdict === 'pass' ? amount : 0;
  return { outcome: outcomes[verdict], amount: `${String(Math.floor(paid / 100))}.${String(paid % 100).padStart(2, '0')}`, failing };
};
