import type { KafkaClient, Place } from './client.ts';

/** Several installations on one cluster: topics and groups of each carry its prefix there, and nowhere else. */
export function prefixed(client: KafkaClient, prefix: string): KafkaClient {
  if (prefix === '') return client;
  const there = (name: string): string => `${prefix}${name}`;
  const here = (name: string): string => name.slice(prefix.length);
  const placeThere = <P extends Place>(place: P): P => ({ ...place, topic: there(place.topic) });
  const placeHere = <P extends Place>(place: P): P => ({ ...place, topic: here(place.topic) });
  return {
    ...client,
    sender: async () => {
      const sender = await client.sender();
      return { ...sender, send: (topic, messages) => sender.send(there(topic), messages) };
    },
    reader: (it) =>
      client.reader({
        ...it,
        group: there(it.group),
        topics: it.topics.map(there),
        onBatch: (got) => it.onBatch({ ...placeHere(got), commit: (places) => got.commit(places.map(placeThere)) }),
        onJoin: (places, commit) => {
          it.onJoin(places.map(placeHere), (positions) => commit(positions.map(placeThere)));
        },
      }),
    topics: async () =>
      new Map([...(await client.topics())].filter(([name]) => name.startsWith(prefix)).map(([name, lanes]) => [here(name), lanes])),
    areLed: (topics) => client.areLed(topics.map(there)),
    make: (topics) => client.make(topics.map((it) => ({ ...it, topic: there(it.topic) }))),
    committed: async (group, topics) => (await client.committed(there(group), topics?.map(there))).map(placeHere),
    ends: async (topic) => (await client.ends(there(topic))).map(placeHere),
  };
}
