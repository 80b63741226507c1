import { type Act, letterAsked } from '@jiuzhu/casework';
import { fen, type Id } from '@jiuzhu/kernel';
import { hashesOf } from '@jiuzhu/policy';
import { letterText } from '../explanation/case-letter.ts';
import type { ClaimLaw } from '../law/claim-law.ts';
import type { MedicalClass } from '../people/medical-class.ts';
import type { Settlement } from '../settlement/settlement.ts';
import type { Step } from '../settlement/step.ts';
import type { Remedies } from '../explanation/remedies.ts';
import { type Decision, matterOf, type MedicalCase, theDecision } from './medical-case.ts';
import type { Weighed } from './weigh-claim.ts';

type Made = Act & Pick<Weighed, 'reasons'> & { readonly class?: MedicalClass | undefined };

/** Told in writing (649号 Art 65): its letter is to be served. */
export const decided = (it: MedicalCase, made: Omit<Decision, 'letter'>, steps: readonly Step[]): MedicalCase =>
  letterAsked(
    { ...it, decision: { ...made, letter: hashesOf(letterText({ ...made, matter: matterOf(it), steps })) } },
    theDecision,
    made.on,
  );

export const remediesOf = ({ reconsideration, litigation }: Pick<ClaimLaw, keyof Remedies>): Decision['remedies'] => ({
  ...(reconsideration === undefined ? {} : { reconsideration }),
  ...(litigation === undefined ? {} : { litigation }),
});

/** 给予救助: what the rules of a settlement come to, which may be nothing where all of it is a deductible of the year. */
export const granted = (it: MedicalCase, made: Made, settlement: Settlement, paymentId: Id<'payment'>, law: ClaimLaw): MedicalCase => {
  const { id: settlementId, outcome } = settlement;
  const paid = { outcome: 'granted', amount: outcome.paid, settlementId, paymentId } as const;
  return decided(it, { ...made, ...paid, standardsHash: law.hash, remedies: remediesOf(law) }, outcome.steps);
};

/** 不予救助: with every reason, in writing. */
export const refused = (it: MedicalCase, made: Made, law: ClaimLaw): MedicalCase =>
  decided(it, { ...made, outcome: 'refused', amount: fen(0), standardsHash: law.hash, remedies: remediesOf(law) }, []);
