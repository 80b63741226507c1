import type { Rule } from 'eslint';

/** A thing that may not be written: the shapes it has in the syntax tree, and the sentence that says why. */
export type Restriction = { readonly selectors: readonly string[]; readonly why: string };

/** A rule that reports whatever one of the selectors finds. */
export const restriction = ({ selectors, why }: Restriction): Rule.RuleModule => ({
  meta: { type: 'problem', schema: [], messages: { why } },
  create: (context) => ({ [selectors.join(', ')]: (node: Rule.Node) => context.report({ node, messageId: 'why' }) }),
});
