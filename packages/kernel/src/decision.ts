/** Why something cannot be carried out: a stable name, and whatever detail its reader needs. Never personal data. */
export type Problem = { readonly problem: string };

/** What has happened, as its contract shaped it. `stream` only when it goes to another locked stream than the subject's first. */
export type Event = { readonly type: string; readonly data: unknown; readonly stream?: string };

/** What the world outside is asked to do, after the decision is saved. */
export type Ask = { readonly effect: string; readonly request: unknown };

export type Accept<S> = { readonly accepted: true; readonly state: S; readonly events: readonly Event[]; readonly effects: readonly Ask[] };
export type Reject<P extends Problem> = { readonly accepted: false; readonly rejected: P };

/** The new state, what happened, and what is asked of the outside. `const`, else `{ ...it, status: 'granted' }` widens to string. */
export const accept = <const S>(state: S, events: readonly Event[] = [], effects: readonly Ask[] = []): Accept<S> => ({
  accepted: true,
  state,
  events,
  effects,
});

/** Nothing changes; `problem` is the name of a GraphQL type. Not for a refusal of law: that one is accepted and saved. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- `{}` is the neutral element of the intersection
export const reject = <const N extends string, D extends object = {}>(problem: N, detail?: D): Reject<{ readonly problem: N } & D> => ({
  accepted: false,
  rejected: { ...(detail as D), problem },
});

/** The event addressed to another stream that the subject has locked: splitting and merging write one event on each household. */
export const onStream = (stream: string, event: Event): Event => ({ ...event, stream });
