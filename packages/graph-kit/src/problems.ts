/** What a problem says to people: one sentence in Chinese, from its detail and never from a secret. */
export type Wording = Readonly<Record<string, (detail: never) => string>>;

type Problem = Readonly<Record<string, unknown>> & {
  readonly __typename: string;
  readonly message?: string;
  readonly path?: readonly string[];
};

const ofTheKit: Wording = {
  InvalidInput: ({ message }: { message: string }) => message,
  Busy: () => '其他人正在办理同一事项，请用同一幂等键稍后重试',
  KeyReused: () => '该幂等键已用于内容不同的请求',
  StandardMissing: ({ parameter, region, day }: { parameter: string; region: string; day: string }) =>
    `${region} 在 ${day} 没有已公布的标准“${parameter}”，事项保留，待标准公布后办理`,
};

/** `HouseholdUnknown` is `HOUSEHOLD_UNKNOWN` to a program. */
export const codeOf = (problem: string): string => problem.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

/** `code`, `message` and `path` of every problem type that a service has words for, and of the kit's own; what else of one is shown otherwise than it is said, the service shows. */
export function problemResolvers(wording: Wording, shown: Readonly<Record<string, object>> = {}): Record<string, object> {
  const all: Wording = { ...ofTheKit, ...wording };
  const resolversOf = (name: string, say: (detail: never) => string) => ({
    code: () => codeOf(name),
    message: (problem: Problem) => say(problem as never),
    path: (problem: Problem) => problem.path ?? null,
    ...shown[name],
  });
  const resolvers: Record<string, object> = Object.fromEntries(Object.entries(all).map(([name, say]) => [name, resolversOf(name, say)]));
  return { ...resolvers, Problem: { __resolveType: (problem: Problem) => problem.__typename } };
}
