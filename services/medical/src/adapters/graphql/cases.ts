import { connection, fieldsOf, type GraphContext, load, mutation } from '@jiuzhu/graph-kit';
import { applyForReimbursement } from '../../commands/apply-for-reimbursement.ts';
import { applyAsIllnessPoor } from '../../commands/apply-as-illness-poor.ts';
import { completeMedicalCase } from '../../commands/complete-medical-case.ts';
import { decideReimbursement } from '../../commands/decide-reimbursement.ts';
import { decideIllnessPoor } from '../../commands/decide-illness-poor.ts';
import { objectToMedicalCase } from '../../commands/object-to-medical-case.ts';
import { recordMedicalService } from '../../commands/record-medical-service.ts';
import { reverseReimbursement } from '../../commands/reverse-reimbursement.ts';
import { reviewMedicalCase } from '../../commands/review-medical-case.ts';
import { withdrawMedicalCase } from '../../commands/withdraw-medical-case.ts';
import type { CaseId, MedicalCase as Case } from '../../domain/cases/medical-case.ts';
import { caseById } from '../../queries/case-by-id.ts';
import { caseInLedger } from '../../queries/case-in-ledger.ts';
import { fileView, standingView } from '../../queries/case-view.ts';
import { casesOfHousehold } from '../../queries/cases-of-household.ts';
import { fileOfCase } from '../../queries/file-of-case.ts';
import { workIn } from '../../queries/work-in.ts';
import type { CaseFile } from '../database/cases.ts';

const stands = fieldsOf(caseById);
const ledger = fieldsOf(caseInLedger);

const ofHousehold = fieldsOf(casesOfHousehold);

export const medicalCases = ofHousehold(({ cases }) => cases.map((id) => ({ id })));

const toCase = ({ id }: Pick<Case, 'id'>) => ({ __typename: 'MedicalCase' as const, id });
const toMoved = ({ case: it }: Pick<CaseFile, 'case'>) => toCase(it);

export const caseRoots = {
  medicalCase: (parent: object, { id }: { readonly id: string }, context: GraphContext) =>
    stands.root(parent, { id: id as CaseId }, context),
  medicalFile: async (_parent: object, args: { readonly case: string }, context: GraphContext) => {
    const found = await load(context, fileOfCase, args.case as CaseId);
    return found ? fileView(found) : null;
  },
  medicalWorklist: connection(
    workIn,
    'workIn',
    (_, args: { readonly region?: string | null; readonly status?: string | null }) => args,
    (id) => ({ id }),
  ),
};

export const caseMutations = {
  applyForReimbursement: mutation(applyForReimbursement, toCase),
  applyAsIllnessPoor: mutation(applyAsIllnessPoor, toCase),
  completeMedicalCase: mutation(completeMedicalCase, toMoved),
  reviewMedicalCase: mutation(reviewMedicalCase, toMoved),
  objectToMedicalCase: mutation(objectToMedicalCase, toMoved),
  withdrawMedicalCase: mutation(withdrawMedicalCase, toMoved),
  decideReimbursement: mutation(decideReimbursement, toMoved),
  decideIllnessPoor: mutation(decideIllnessPoor, toMoved),
  reverseReimbursement: mutation(reverseReimbursement, toMoved),
  recordMedicalService: mutation(recordMedicalService, toMoved),
};

export const MedicalCase = {
  __resolveReference: ({ id }: { readonly id: string }, context: GraphContext) => stands.reference({ id: id as CaseId }, context),
  household: ledger(({ householdId }) => ({ id: householdId })),
  ...stands.each(standingView, 'status', 'stage', 'openedOn', 'dueOn', 'paused', 'agency', 'region', 'matter'),
  version: stands(({ version }) => version),
};
