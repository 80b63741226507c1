import { unwrapResolverError } from '@apollo/server/errors';
import { BadArguments, Forbidden, type Runtime } from '@jiuzhu/service-kit';
import type { GraphQLFormattedError } from 'graphql';

const asked = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE']);

/** What was not allowed, and what was wrongly asked, is said; a fault shows nothing of itself: its name is in the log, under the correlation id. */
export const showFault =
  ({ log }: Runtime) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const place = formatted.path ? { path: formatted.path } : {};
    const cause = unwrapResolverError(error);
    if (cause instanceof Forbidden) return { message: '无权进行此项操作', ...place, extensions: { code: 'FORBIDDEN' } };
    if (cause instanceof BadArguments)
      return { message: cause.problem.message, ...place, extensions: { code: 'BAD_USER_INPUT', argument: cause.problem.path } };
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && asked.has(code)) return { message: formatted.message, ...place, extensions: { code } };
    log.error(
      { fault: cause instanceof Error ? cause.name : 'unknown', detail: detailOf(cause), path: formatted.path?.join('.') },
      'graph: a resolver failed',
    );
    return { message: '系统故障，请凭关联号联系管理员', ...place, extensions: { code: 'FAULT' } };
  };

/** Messages of our own faults hold codes and names; those of others may repeat values and stay out of the log. */
const detailOf = (cause: unknown): string | undefined =>
  cause instanceof Error && cause.name === 'DatabaseFault' ? cause.message : undefined;
