import { GraphQLError } from 'graphql';

/** `unavailable`: it may answer another time. `fault`: it answered, and wrongly. */
export type SubgraphFailure = 'unavailable' | 'fault';

const shown = {
  unavailable: { code: 'SUBGRAPH_UNAVAILABLE', message: '部分数据暂时无法取得，请稍后再试' },
  fault: { code: 'SUBGRAPH_FAULT', message: '部分数据取得时出错' },
} as const;

/**
 * What a client may know of a failed fetch: the subgraph's name and a code, no address, no text of the other side.
 * `why` is for the log: a word of ours or an error code, never a message, for messages repeat values.
 */
export class SubgraphError extends GraphQLError {
  readonly failure: SubgraphFailure;
  readonly why: string;

  constructor(subgraph: string, failure: SubgraphFailure, why: string) {
    const { code, message } = shown[failure];
    super(message, { extensions: { code, service: subgraph } });
    this.failure = failure;
    this.why = why;
  }
}
