export type Limits = {
  /** levels of selection below the operation, introspection aside */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** lexical tokens of the document */
  readonly tokens: number;
  /** of one operation, in points: see `operation-cost.ts` */
  readonly cost: number;
  /** points that one principal may spend in a minute */
  readonly costPerMinute: number;
  /** bytes of a request's body */
  readonly body: number;
  /** milliseconds that one request may take */
  readonly deadline: number;
  /** without a token: points of one operation */
  readonly publicCost: number;
  /** without a token: requests that may come from one network in a minute, answered or not */
  readonly publicPerMinute: number;
  /** without a token: bytes of a request's body */
  readonly publicBody: number;
};

/** Wide enough for a household with its members, cases, reports and reasons in one query; narrow enough that one caller cannot hold the house. */
export const defaultLimits: Limits = {
  depth: 14,
  aliases: 15,
  directives: 30,
  tokens: 3_000,
  cost: 30_000,
  costPerMinute: 400_000,
  body: 1024 * 1024,
  deadline: 10_000,
  publicCost: 2_000,
  publicPerMinute: 120,
  publicBody: 16 * 1024,
};
