import type { GraphQLFormattedError } from 'graphql';

/** Errors whose words are meant for the caller: the gateway's own, and those that a subgraph answers on purpose. */
const spoken = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_DEEP',
  'OPERATION_TOO_EXPENSIVE',
  'RATE_LIMITED',
  'SUBGRAPH_FAULT',
  'SUBGRAPH_UNAVAILABLE',
  'TOO_MANY_ALIASES',
  'TOO_MANY_DIRECTIVES',
  'UNAUTHENTICATED',
]);
const faults: Readonly<Record<string, string>> = {
  INCOMPLETE_RESPONSE: '数据不完整，请稍后再试或凭编号联系管理员',
  DOWNSTREAM_SERVICE_ERROR: '部分数据取得时出错，请凭编号联系管理员',
};
const fault = '系统出错，请凭编号联系管理员';
/** Members of `extensions` that may be shown; the rest stays here. */
const told = ['code', 'service', 'correlationId'];

/**
 * An error as the caller sees it: code, place and words that were meant for them. Every other message is replaced, for it may quote
 * values, statements or addresses. Never a stack.
 */
export const shownError = (error: GraphQLFormattedError, thrown?: unknown): GraphQLFormattedError => {
  const code = codeOf(error, thrown);
  const extensions = Object.fromEntries(
    told.flatMap((name) => (error.extensions?.[name] === undefined ? [] : [[name, error.extensions[name]]])),
  );
  return {
    message: spoken.has(code) ? withoutValue(error.message) : (faults[code] ?? fault),
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { ...extensions, code },
  };
};

/** The server calls whatever a rule reports a failed validation; the rule's own code says more. */
const codeOf = (error: GraphQLFormattedError, thrown: unknown): string => {
  const named = error.extensions?.['code'];
  const code = typeof named === 'string' ? named : 'INTERNAL_SERVER_ERROR';
  const reported = (thrown as { originalError?: { extensions?: { code?: unknown } } } | undefined)?.originalError?.extensions?.code;
  return code === 'GRAPHQL_VALIDATION_FAILED' && typeof reported === 'string' ? reported : code;
};

/** graphql-js quotes the value that it could not use; a resident's number given in the wrong place must not come back in an error that is logged. */
const withoutValue = (message: string): string => {
  const [, variable] = /^Variable "\$(\w{1,64})" got invalid value /.exec(message) ?? [];
  if (variable === undefined) return message;
  const [, path] = /" at "([\w.[\]]{1,200})"; /.exec(message) ?? / at "([\w.[\]]{1,200})"; /.exec(message) ?? [];
  return `变量 $${variable}${path === undefined ? '' : ` 在 ${path} 处`}的值不合要求`;
};
