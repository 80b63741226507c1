import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from './graph-context.ts';

/** Personal data leaves only after the audit that says so is committed; where that fails, nothing leaves. */
export const readsPlugin: ApolloServerPlugin<GraphContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      try {
        await contextValue.reads.commit();
      } catch (fault) {
        contextValue.runtime.log.error({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'graph: the reads could not be audited');
        const message = '系统故障，请凭关联号联系管理员';
        response.body = { kind: 'single', singleResult: { data: null, errors: [{ message, extensions: { code: 'FAULT' } }] } };
      }
    },
  }),
};
