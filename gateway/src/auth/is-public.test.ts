import { parse } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { isPublic } from './is-public.ts';
import { rootsIn } from './public-roots.ts';

const roots = new Set(['policy', 'policyCatalogue']);
const isOpen = (text: unknown): boolean => isPublic(text, roots, 200);

describe('an operation without a token', () => {
  test.each([
    '{ policy(id: "1") { title } }',
    'query Q($id: ID!) { a: policy(id: $id) { title } policyCatalogue(region: "61") { id } }',
    '{ ... on Query { policy(id: "1") { id } } }',
    '{ ...F } fragment F on Query { ...G } fragment G on Query { policy(id: "1") { id } }',
    '{ ...F } fragment F on Query { policy(id: "1") { id } ...F }',
    'query A { policy(id: "1") { id } } query B { policyCatalogue(region: "61") { id } }',
    '{ policy(id: "1") { household { id } } }',
  ])('is public where every root is: %s', (text) => expect(isOpen(text)).toBe(true));

  test.each([
    '{ household(id: "1") { id } }',
    '{ policy(id: "1") { id } household(id: "1") { id } }',
    '{ policy: household(id: "1") { id } }',
    '{ ... on Query { household(id: "1") { id } } }',
    '{ policy(id: "1") { id } ... { ... { household(id: "1") { id } } } }',
    '{ ...F } fragment F on Query { policy(id: "1") { id } ...G } fragment G on Query { household(id: "1") { id } }',
    '{ policy(id: "1") { id } ...F }',
    'query A { policy(id: "1") { id } } query B { household(id: "1") { id } }',
    'query A { policy(id: "1") { id } } mutation B { policy(id: "1") { id } }',
    'mutation { policy(id: "1") { id } }',
    'subscription { policy(id: "1") { id } }',
    '{ __typename }',
    '{ policy(id: "1") { id } __schema { types { name } } }',
    '{ __type(name: "Household") { name } }',
    '{ _entities(representations: []) { __typename } }',
    'fragment F on Query { policy(id: "1") { id } }',
    '{ policy(id: "1") { id }',
    `{ ${'policy(id: "1") { id } '.repeat(50)} }`,
    '',
    undefined,
    null,
    7,
    ['{ policy(id: "1") { id } }'],
  ])('is not otherwise: %s', (text) => expect(isOpen(text)).toBe(false));
});

describe('what is public', () => {
  const graph = (text: string) => parse(text);

  it('is a query of the graph, or nothing starts', () => {
    expect(rootsIn(graph('type Query { policy: ID household: ID }'), ['policy'])).toEqual(new Set(['policy']));
    expect(() => rootsIn(graph('type Query { household: ID } type Mutation { policy: ID }'), ['policy'])).toThrow('policy');
  });
});
