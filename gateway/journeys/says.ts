/** How a problem stands in an answer. */
export const says = (problem: string, message: string, path: readonly string[] | null = null) => ({
  __typename: problem,
  code: problem.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase(),
  message,
  path,
});
