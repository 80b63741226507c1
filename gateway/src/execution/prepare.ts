import { BREAK, type DocumentNode, type ExecutionResult, getVariableValues, Kind, visit } from 'graphql';
import { inclusionOf } from './inclusion.ts';
import type { Incoming, PlanNode, Resolved } from './plan.ts';
import { pour } from './pour.ts';
import type { Run } from './run.ts';
import { type Field, fieldsOf } from './shape.ts';
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
  const { names, isIncluded } = inclusionOf(document);
  if (!root || 2 ** names.length > mostForms || asksForSchema(document)) return undefined;

  const step = queryPlan.node ? stepOf(queryPlan.node as PlanNode, { serviceMap, isOfType }) : undefined;
  const forms = new Map<string, readonly Field[] | undefined>();
  const formFor = (variables: Run['coerced']): readonly Field[] | undefined => {
    const key = names.map((name) => Number(variables[name] === true)).join('');
    if (!forms.has(key)) {
      const scope = { schema, fragments, isIncluded: (node: Parameters<typeof isIncluded>[0]) => isIncluded(node, variables) };
      forms.set(key, fieldsOf(scope, root, [{ set: operation.selectionSet, on: root }])(undefined));
    }
    return forms.get(key);
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
