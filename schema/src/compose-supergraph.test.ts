import { describe, expect, it } from 'vitest';
import { allSubgraphs, composeSupergraph } from './compose-supergraph.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable"])';
const household = {
  name: 'household',
  sdl: `${link} type Query { household(id: ID!): Household } type Household @key(fields: "id") { id: ID! size: Int! }`,
};

describe('the supergraph', () => {
  it('composes from the subgraphs of this repository, without a hint', () => {
    expect(() => composeSupergraph(allSubgraphs())).not.toThrow();
  });

  it('is declined when two subgraphs own the same field', () => {
    const twin = { name: 'twin', sdl: `${link} type Query { other: Household } type Household @key(fields: "id") { id: ID! size: Int! }` };
    expect(() => composeSupergraph([household, twin])).toThrow(/do not compose[^]*Household\.size/);
  });

  it('is declined when subgraphs only nearly agree', () => {
    const described = (name: string, words: string) => ({
      name,
      sdl: `${link} type Query { ${name}: Size } "${words}" type Size @shareable { members: Int! }`,
    });
    expect(() => composeSupergraph([described('one', 'how many'), described('two', 'how large')])).toThrow(
      /hints[^]*INCONSISTENT_DESCRIPTION/,
    );
  });

  it('is declined when there is nothing to compose', () => {
    expect(() => composeSupergraph([])).toThrow(/no subgraph/);
  });

  it('gives the gateway the join directives and clients none of them', () => {
    const { supergraph, api } = composeSupergraph([household]);
    expect(supergraph).toContain('@join__type');
    expect(api).not.toContain('join__');
    expect(api).toContain('type Household');
  });
});
