import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What one broker has for itself. */
export type NodeFolder = {
  readonly root: string;
  /** Kafka's own: what was written to it, and its part of the quorum */
  readonly log: string;
  readonly properties: string;
  /** what it says while it runs */
  readonly output: string;
  /** its process, and whose child that is */
  readonly note: string;
};

/** What a cluster has in its folder. */
export type Folder = {
  readonly root: string;
  readonly ports: string;
  /** what was laid out here, written when it was: without it there is nothing whole */
  readonly layout: string;
  readonly nodes: readonly NodeFolder[];
};

export function openFolder(dataDir: string, nodes: number): Folder {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const root = realpathSync(dataDir);
  return {
    root,
    ports: join(root, 'ports.json'),
    layout: join(root, 'layout.json'),
    nodes: Array.from({ length: nodes }, (_, index) => openNode(join(root, `node-${index + 1}`))),
  };
}

function openNode(root: string): NodeFolder {
  mkdirSync(root, { recursive: true });
  const at = (name: string): string => join(root, name);
  return { root, log: at('log'), properties: at('server.properties'), output: at('server.log'), note: at('pid') };
}
