/**
 * What jiuzhu asks of any Kafka that serves one machine, of one broker or three; `infra/compose.yaml` says the same. Where a setting is
 * not here, Kafka's own default is meant.
 */
export const brokerSettings = (nodes: number): Readonly<Record<string, string>> => ({
  // A topic is declared with its partitions, or a misspelled name would get some other number of them.
  'auto.create.topics.enable': 'false',
  // Facts are kept for ever unless a topic says otherwise: a service added later begins at the beginning.
  'log.retention.ms': '-1',
  ...replication(nodes),
  // Nobody waits for others to come: the first member of a group begins at once.
  'group.initial.rebalance.delay.ms': '0',
  'group.min.session.timeout.ms': '1000',
});

/** With three, an answered record is on two: any one may be lost. With one, it is as safe as that one. */
function replication(nodes: number): Readonly<Record<string, string>> {
  const [copies, needed] = [String(nodes), String(Math.max(1, nodes - 1))];
  return {
    'default.replication.factor': copies,
    'min.insync.replicas': needed,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': needed,
  };
}

/** For a broker that shares a developer's or a CI machine with everything else: small files, few threads, little memory. */
export const small: Readonly<Record<string, string>> = {
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.num.partitions': '4',
  'log.segment.bytes': '16777216',
  'log.index.size.max.bytes': '1048576',
  'log.cleaner.dedupe.buffer.size': '16777216',
  'num.network.threads': '2',
  'num.io.threads': '4',
  // How long a broker that was killed is still counted: its leaders wait for that, and so does it itself when it comes back.
  'broker.session.timeout.ms': '5000',
  'broker.heartbeat.interval.ms': '1000',
};
