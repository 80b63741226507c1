import { fieldsOf, type GraphContext } from '@jiuzhu/graph-kit';
import { caseTypes, type CaseOwner, type CaseType } from '@jiuzhu/schema/events/case-moved.ts';
import { caseById } from '../../queries/case-by-id.ts';
import { householdById } from '../../queries/household-by-id.ts';

const stands = fieldsOf(caseById);
const households = fieldsOf(householdById);

const owned = /^([a-z]+)-case\/[0-9a-f-]{36}$/;

/** An id names owner and type, so that a case is typed before the ledger knows it. */
function typeOf(id: string): CaseType | undefined {
  const owner = owned.exec(id)?.[1];
  return owner !== undefined && Object.hasOwn(caseTypes, owner) ? caseTypes[owner as CaseOwner] : undefined;
}

/** A case as what leads to it. The ledger and the tables of others hold no id of another form. */
export const caseOf = <T extends CaseType = CaseType>(id: string) => ({ __typename: typeOf(id) as T, id });

/** Typed by its id alone: what the ledger does not know yet, and what lies outside the asker's region, has no other field. */
const typed = <T extends CaseType>(ref: { readonly id: string }, type?: T) => {
  const found = typeOf(ref.id);
  return found !== undefined && (type === undefined || found === type) ? caseOf<T>(ref.id) : null;
};

export const AssistanceCase = {
  __resolveType: ({ id }: { readonly id: string }) => typeOf(id) ?? null,
  __resolveReference: (ref: { readonly id: string }) => typed(ref),
};

/** A case that the ledger knows and the asker may see. */
export const caseRoot = async (_: unknown, { id }: { readonly id: string }, context: GraphContext) =>
  (await stands.reference({ id }, context)) && typed({ id });

const fields = {
  household: stands(({ household }, _, context) => households.reference({ id: household }, context)),
  status: stands(({ status }) => status),
  stage: stands(({ stage }) => stage),
  openedOn: stands(({ openedOn }) => openedOn),
  dueOn: stands(({ dueOn }) => dueOn ?? null),
  paused: stands(({ paused }) => paused),
  agency: stands(({ agency }) => agency),
  region: stands(({ region }) => region),
};

/** What the ledger shows of a programme's cases: the same of each. */
const of = <T extends CaseType>(type: T) => ({ __resolveReference: (ref: { readonly id: string }) => typed(ref, type), ...fields });

export const caseResolvers = {
  SubsistenceCase: of('SubsistenceCase'),
  MedicalCase: of('MedicalCase'),
  EducationCase: of('EducationCase'),
  HousingCase: of('HousingCase'),
  EmploymentCase: of('EmploymentCase'),
  DisasterCase: of('DisasterCase'),
  TemporaryCase: of('TemporaryCase'),
};
