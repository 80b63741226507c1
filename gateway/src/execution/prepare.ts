import { BREAK, type DocumentNode, type ExecutionResult, getVariableValues, Kind, visit } from 'graphql';
import { decidingVariables, isIncluded } from './inclusion.ts';
import type { Incoming, PlanNode, Resolved } from './plan.ts';
import { pour } from './pour.ts';
import type { Run } from './run.ts';
import { type Field, fieldsFor, type Scope } from './shape.ts';
import { stepOf } from './step-of.ts';
import type { IsOfType } from './subtypes.ts';

export type Execution = (incoming: Incoming) => Promise<ExecutionResult>;

/** Forms of an answer that one operation may have: two for each variable that decides over selections. */
const mostForms = 64;

/**
 * An operation made ready to run as often as it is asked: its plan as functions, its answer as a form. Undefined where the gateway answers
 * from the schema itself, and where more forms are thinkable than one would keep: then it stays with the gateway's own executor.
 */
export const prepare = ({ queryPlan, serviceMap, operationContext }: Resolved, isOfType: IsOfType): Execution | undefined => {
  const { schema, operation, fragments } = operationContext;
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] };
  const root = schema.getRootType(operation.operation);
  const names = decidingVariables(document);
  if (!root || 2 ** names.length > mostForms || asksForSchema(document)) return undefined;

  const step = queryPlan.node ? stepOf(queryPlan.node as PlanNode, { serviceMap, isOfType }) : undefined;
  const forms = new Map<string, readonly Field[]>();
  const formFor = (variables: Run['coerced']): readonly Field[] => {
    const key = names.map((name) => Number(variables[name] === true)).join('');
    const known = forms.get(key);
    if (known) return known;
    const scope: Scope = { schema, fragments, isIncluded: (node) => isIncluded(node, variables) };
    const form = fieldsFor(scope, root, [operation.selectionSet]);
    forms.set(key, form);
    return form;
  };

  return async (incoming) => {
    const variables = incoming.request.variables ?? {};
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    const run: Run = { incoming, variables, coerced, data: {}, errors: [] };
    await step?.(run, { place: [], at: run.data });
    const { data, whole } = pour(formFor(coerced), run.data);
    if (run.errors.length > 0) return { errors: run.errors, data };
    return whole ? { data } : { data, extensions: { valueCompletion: 'incomplete' } };
  };
};

const asksForSchema = (document: DocumentNode): boolean => {
  let asks = false;
  visit(document, {
    Field({ name }) {
      asks ||= name.value === '__schema' || name.value === '__type';
      return asks ? BREAK : undefined;
    },
  });
  return asks;
};
