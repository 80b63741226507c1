/** One run of a job: its id, and how far the officer who started it may reach. */
export type Run = { readonly id: string; readonly region: string };

/** A page of subjects, each as little as the decision needs. */
export type Rows<P> = { readonly seen: number; readonly last: string | undefined; readonly rows: P };
