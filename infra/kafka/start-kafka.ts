import { LocalFault } from '../local/local-fault.ts';
import { endBroker, runningIn } from './broker.ts';
import { requireKafka } from './find-kafka.ts';
import { openFolder, type Folder } from './folder.ts';
import type { Jvm } from './jvm.ts';
import { layOut, requireSameLayout } from './lay-out.ts';
import { type Line, lines } from './lines.ts';
import { loopback, written } from './listeners.ts';
import { choosePorts, type Way } from './ports.ts';
import { type Advertise, writeProperties } from './properties.ts';
import { runNodes, type Nodes } from './run-nodes.ts';
import { type Credentials, credentialsIn } from './security.ts';

export type Start = {
  readonly line: Line;
  /** one: as safe as that one. Three: each broker and controller, three copies, an answered record on two. */
  readonly nodes?: 1 | 3;
  /** made on first use; everything the brokers write stays in it, and the next start finds it again */
  readonly dataDir: string;
  /** a proxy that stands before a broker: clients that come by `proxied` are told its address in place of the broker's */
  readonly advertise?: Advertise;
  /** listeners with TLS and with SASL over TLS too */
  readonly secure?: boolean;
  /** broker settings over ours, e.g. { 'message.max.bytes': '65536' } */
  readonly settings?: Readonly<Record<string, string>>;
  /** left out, `quick` */
  readonly jvm?: Jvm;
  readonly readyWithinMs?: number;
};

export type Kafka = Omit<Nodes, 'begin'> & {
  readonly line: Line;
  readonly version: string;
  /** as the system names it */
  readonly dataDir: string;
  /** host:port of each node, in their order, as all that follow */
  readonly brokers: readonly string[];
  /** where each listens for the proxy that `advertise` names: what the proxy connects to */
  readonly proxied: readonly string[];
  /** the listeners that ask for TLS, and for user and password too (PLAIN or SCRAM-SHA-256); undefined unless asked for */
  readonly secure: (Credentials & { readonly tls: readonly string[]; readonly saslTls: readonly string[] }) | undefined;
};

const triesForPorts = 5;

/** Apache Kafka from Maven's jars in a folder of its own, on 127.0.0.1 only, ready when this answers. Nodes are numbered from 1. */
export async function startKafka(start: Start): Promise<Kafka> {
  const installed = await requireKafka(start.line);
  const folder = openFolder(start.dataDir, start.nodes ?? 1);
  requireSameLayout(folder, installed);
  await endLeft(folder);
  const credentials = start.secure ? await credentialsIn(folder.root, installed.keytool) : undefined;
  for (let tried = 1; ; tried += 1) {
    const ports = await choosePorts(folder.ports, folder.nodes.length);
    writeProperties(folder, ports, credentials, start.advertise, start.settings ?? {});
    await layOut(folder, installed);
    const addresses = ports.map(({ plain }) => loopback(plain));
    const { begin, ...nodes } = runNodes(installed, folder, addresses, start.jvm ?? 'quick', start.readyWithinMs ?? 90_000);
    const began = await begin();
    if (began === 'port taken' && tried < triesForPorts) continue;
    if (began !== 'ready') throw began === 'port taken' ? new Error('others take each port before a broker has it') : began;
    const at = (way: Way): readonly string[] => ports.map((of) => written(loopback(of[way])));
    return {
      ...nodes,
      line: start.line,
      version: lines[start.line].version,
      dataDir: folder.root,
      brokers: at('plain'),
      proxied: start.advertise ? at('proxied') : [],
      secure: credentials && { ...credentials, tls: at('tls'), saslTls: at('saslTls') },
    };
  }
}

/** Ends what a killed process left running in this folder, if anything. */
export async function endKafkaIn(dataDir: string): Promise<void> {
  await endLeft(openFolder(dataDir, 3));
}

async function endLeft(folder: Folder): Promise<void> {
  const left = folder.nodes.flatMap((node) => runningIn(node) ?? []);
  if (left.some(({ looksAfterIt }) => looksAfterIt !== undefined)) {
    throw new LocalFault({
      what: `The Kafka in ${folder.root} is in use by another process.`,
      remedy: 'Stop that one, or take another folder.',
    });
  }
  await Promise.all(left.map(({ pid }) => endBroker(pid, 10_000)));
}
