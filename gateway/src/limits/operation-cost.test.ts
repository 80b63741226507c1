import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationCost } from './operation-cost.ts';

const schema = buildSchema(`
  type Query { cases(first: Int = 20): CaseConnection, household(id: ID): Household, tags: [String] }
  type CaseConnection { edges: [CaseEdge], total: Int }
  type CaseEdge { node: Case }
  type Case { id: ID, household: Household }
  type Household { id: ID, members: [Person], parent: Household }
  type Person { id: ID }
  type Mutation { close(id: ID): Case }
`);
const cost = (text: string, variables = {}): number => {
  const document = parse(text);
  const operation = document.definitions.find((it): it is OperationDefinitionNode => it.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return operationCost(schema, document, operation)(variables);
};

describe('the cost of an operation', () => {
  it('counts objects and not the values in them', () => {
    expect(cost('{ household { id } tags }')).toBe(2);
    expect(cost('{ household { id parent { id } } }')).toBe(3);
  });

  it('multiplies by the size that was asked for, by value, by variable or by default', () => {
    const page = (size: string) => `query ($n: Int) { cases${size} { edges { node { id } } } }`;
    expect(cost(page('(first: 100)'))).toBe(1 + 100 * 3);
    expect(cost(page('(first: $n)'), { n: 50 })).toBe(1 + 50 * 3);
    expect(cost(page(''))).toBe(1 + 20 * 3);
  });

  it('expects ten of a list that has no size', () => {
    expect(cost('{ household { members { id } } }')).toBe(1 + 1 + 10);
  });

  it('counts every alias', () => {
    expect(cost('{ a: household { id } b: household { id } c: household { id } }')).toBe(4);
  });

  it('counts a fragment wherever it is spread, without walking every path to it', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Household { a: parent { ...F${n + 1} } b: parent { ...F${n + 1} } }`,
    );
    const text = `{ household { ...F0 } } ${doubling.join(' ')} fragment F40 on Household { id }`;
    expect(cost(text)).toBeGreaterThan(2 ** 40);
  });

  it('is higher for a change', () => {
    expect(cost('mutation { close(id: 1) { id } }')).toBe(51);
  });
});
