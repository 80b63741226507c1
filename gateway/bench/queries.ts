/** The two operations of the measurement. Every request has a text of its own in it, so that nothing on the way can answer twice the same. */
export const queries = {
  /** one subgraph, 20 cases of 4 fields */
  'one fetch': `query One($tag: String!) {
    cases(first: 20) { id reference status openedOn }
    echo(text: $tag)
  }`,
  /** three subgraphs: the cases, what all cases were paid, what was verified of their households */
  'three fetches': `query Three($tag: String!) {
    cases(first: 20) { __typename id reference paidFen household { id verifiedOn lastReport { number sumFen } } }
    echo(text: $tag)
  }`,
} as const;

export type QueryName = keyof typeof queries;
