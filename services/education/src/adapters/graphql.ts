import { connection, fieldsOf, load, mutation } from '@jiuzhu/graph-kit';
import type { Graph } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import { readSubgraphSdl } from '@jiuzhu/schema';
import { parseShape } from '@jiuzhu/service-kit';
import { applyForEducation } from '../commands/apply-for-education.ts';
import { decideEducation } from '../commands/decide-education.ts';
import { endEnrolment } from '../commands/end-enrolment.ts';
import { objectToEducationGrant } from '../commands/object-to-education-grant.ts';
import { reconsiderEducation } from '../commands/reconsider-education.ts';
import { recordEducationService } from '../commands/record-education-service.ts';
import type { CompleteResolvers } from '../generated/graphql.ts';
import { caseById } from '../queries/case-by-id.ts';
import {
  applicationView,
  deadlinesView,
  decisionsView,
  decisionView,
  endView,
  grantsView,
  objectionsView,
  publicityView,
  standingView,
  yearView,
} from '../queries/case-view.ts';
import { carriedOutIn } from '../queries/carried-out-in.ts';
import { carriedOutView } from '../queries/carried-out-view.ts';
import { casesOfHousehold } from '../queries/cases-of-household.ts';
import { erasureOfHousehold } from '../queries/erasure-of-household.ts';
import { fileOfCase } from '../queries/file-of-case.ts';
import { householdOfCase } from '../queries/household-of-case.ts';
import { workIn } from '../queries/work-in.ts';
import { yearOfPerson } from '../queries/year-of-person.ts';
import { wording } from './graphql-wording.ts';
import { regionAndYear } from './input-shapes.ts';

const stands = fieldsOf(caseById);
const whose = fieldsOf(householdOfCase);
const file = fieldsOf(fileOfCase);
const ofHousehold = fieldsOf(casesOfHousehold);
const erasures = fieldsOf(erasureOfHousehold);

const toCase = ({ id }: { readonly id: Id<'education-case'> }) => ({ __typename: 'EducationCase' as const, id });

const resolvers: CompleteResolvers = {
  Query: {
    educationCase: (parent, { id }, context) => stands.root(parent, { id: id as Id<'education-case'> }, context),
    educationWorklist: connection(
      workIn,
      'workIn',
      (_, args) => args,
      (id) => ({ id }),
    ),
    educationCarriedOut: async (_, args, context) =>
      (await load(context, carriedOutIn, parseShape(regionAndYear, args)))?.stages.map(carriedOutView) ?? null,
    educationYear: async (_, { person, schoolYear }, context) => {
      const it = await load(context, yearOfPerson, `${person}/${String(schoolYear)}`);
      return it ? yearView(it) : null;
    },
  },
  Mutation: {
    applyForEducation: mutation(applyForEducation, toCase),
    decideEducation: mutation(decideEducation, toCase),
    objectToEducationGrant: mutation(objectToEducationGrant, toCase),
    reconsiderEducation: mutation(reconsiderEducation, toCase),
    endEnrolment: mutation(endEnrolment, toCase),
    recordEducationService: mutation(recordEducationService, toCase),
  },
  Household: {
    __resolveReference: ({ id }) => ({ id: id as Id<'household'> }),
    education: ofHousehold(({ cases }) => cases.map((id) => ({ id }))),
  },
  Person: {},
  Erasure: {
    __resolveReference: ({ id }, context) => erasures.reference({ id: id as Id<'household'> }, context),
    education: erasures(({ proof }) => proof),
  },
  EducationCase: {
    __resolveReference: ({ id }, context) => stands.reference({ id: id as Id<'education-case'> }, context),
    household: whose(({ householdId }) => ({ id: householdId })),
    ...stands.each(standingView, 'status', 'stage', 'openedOn', 'dueOn', 'paused', 'agency', 'region'),
    version: stands(({ version }) => version),
    pupil: file(({ personId }) => ({ id: personId })),
    application: file(applicationView),
    educationDecision: file(decisionView),
    educationDecisions: file(decisionsView),
    educationObjections: file(objectionsView),
    schoolPublicity: file((it) => publicityView(it) ?? null),
    inEffectOn: file(({ inEffectOn }) => inEffectOn ?? null),
    termGrants: file(grantsView),
    enrolmentEnd: file((it) => endView(it) ?? null),
    educationDeadlines: file(deadlinesView),
  },
};

export const graph: Graph = { sdl: readSubgraphSdl('education'), resolvers, wording };
