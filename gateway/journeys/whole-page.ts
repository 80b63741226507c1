/** Everything about one household in one query: three services, one page. */
export const wholePage = `query WholePage($id: ID!) {
  household(id: $id) {
    id region settlement head { name }
    members { relation person { name } }
    facts { item amount source }
    verifications { number complete results { answer item { code } } sums { item amount } differences { item } }
    subsistence {
      id version status
      opinion { judgement { class amount } }
      decision { confirmed class amount amountText from reasons { code verdict actual limit text officerText article } }
    }
    cases { edges { node { __typename id status household { id } } } }
  }
}`;

type Reason = {
  readonly code: string;
  readonly verdict: string;
  readonly actual: string | null;
  readonly limit: string | null;
  readonly text: string;
};

export type WholePage = {
  readonly household: {
    readonly id: string;
    readonly head: { readonly name: string };
    readonly verifications: readonly {
      readonly number: string;
      readonly complete: boolean;
      readonly results: readonly { readonly answer: string; readonly item: { readonly code: string } }[];
    }[];
    readonly subsistence: readonly {
      readonly id: string;
      readonly version: number;
      readonly status: string;
      readonly decision: { readonly confirmed: boolean; readonly amount: number | null; readonly reasons: readonly Reason[] } | null;
    }[];
    readonly cases: {
      readonly edges: readonly { readonly node: { readonly __typename: string; readonly id: string; readonly status: string } }[];
    };
  };
};

/** The smallest page that asks each of the three services. */
export const page = `query Page($id: ID!) {
  household(id: $id) { id region verifications { number } subsistence { id status } }
}`;
export type Page = { readonly household: { readonly id: string; readonly region: string } | null };
