import { county } from './demo-accounts.ts';
import type { Example } from './examples/load-examples.ts';

/** One page of everything about a household, one worklist, and why somebody was refused. */
export function queriesToTry(examples: readonly Example[]): readonly string[] {
  const [first, second] = examples;
  return [
    `{ household(id: "${first?.householdId}") {
    region settlement head { name idNumber }
    members { person { name } relation }
    facts { item amountText source }
    verifications { number complete sums { item amountText } differences { item text } }
    subsistence { status stage publicity { closesOn } opinion { judgement { class amountText trials { reasons { code verdict text article } } } } }
    cases { edges { node { __typename id status dueOn } } } } }`,
    `{ cases(first: 10) { edges { node { __typename id status stage dueOn household { id region } } } } }`,
    `{ subsistenceCase(id: "${second?.caseId}") { decision { confirmed reasons { code verdict text officerText } } } }`,
  ];
}

/** What the county publishes, for whoever shows no token. */
export const publicQuery = `{ policyCatalogue(region: "${county}") { title eligible applyAt papers amounts { what cells { key text } illustrative } basis { document article } } }`;
