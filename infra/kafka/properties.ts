import { writeFileSync } from 'node:fs';
import type { Folder } from './folder.ts';
import { type Address, listenersOf, quorumSettings } from './listeners.ts';
import type { Ports } from './ports.ts';
import { type Credentials, securitySettings } from './security.ts';
import { brokerSettings, small } from './settings.ts';

/** The address of a proxy that stands before a node. */
export type Advertise = (node: number) => Address | undefined;

/** Each broker's `server.properties`; `over` has the last word. */
export function writeProperties(
  folder: Folder,
  ports: readonly Ports[],
  credentials: Credentials | undefined,
  advertise: Advertise | undefined,
  over: Readonly<Record<string, string>>,
): void {
  for (const [index, node] of folder.nodes.entries()) {
    const own = ports[index];
    if (own === undefined) throw new Error(`node ${index + 1} has no ports`);
    const proxy = advertise && (advertise(index + 1) ?? 'itself');
    const properties = {
      ...brokerSettings(folder.nodes.length),
      ...small,
      ...quorumSettings(index + 1, ports, listenersOf(own, credentials !== undefined, proxy)),
      ...(credentials ? securitySettings(folder.root, credentials) : {}),
      'log.dirs': node.log,
      ...over,
    };
    // it holds the password where there is one
    writeFileSync(node.properties, asText(properties), { mode: 0o600 });
  }
}

/** Java reads a backslash as the beginning of an escape. */
const asText = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}=${value.replaceAll('\\', '\\\\')}\n`)
    .join('');
