import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { LocalFault } from '../local/local-fault.ts';
import type { Folder } from './folder.ts';
import type { Installed } from './find-kafka.ts';
import { runTool } from './kafka-tool.ts';
import type { Line } from './lines.ts';
import { passwordIn, scram, username } from './security.ts';

type Layout = { readonly line: Line; readonly nodes: number };

/** What was written by one line of Kafka, or for so many brokers, is not given to another. */
export function requireSameLayout(folder: Folder, { line }: Installed): void {
  if (!existsSync(folder.layout)) return;
  const found = JSON.parse(readFileSync(folder.layout, 'utf8')) as Layout;
  if (found.line === line && found.nodes === folder.nodes.length) return;
  throw new LocalFault({
    what: `The data in ${folder.root} belong to ${found.nodes} broker(s) of Kafka ${found.line}, not to ${folder.nodes.length} of Kafka ${line}.`,
    remedy: 'Take another folder, or remove this one.',
  });
}

/** Log folders for a new cluster, by Kafka's own tool, unless they are there. What a start that was killed left half done is thrown away. */
export async function layOut(folder: Folder, installed: Installed): Promise<void> {
  if (existsSync(folder.layout)) return;
  const cluster = clusterId();
  const user = `${scram}=[name=${username},password=${passwordIn(folder.root)}]`;
  await Promise.all(
    folder.nodes.map(async (node) => {
      rmSync(node.log, { recursive: true, force: true });
      const args = ['format', '--cluster-id', cluster, '--config', node.properties, '--add-scram', user];
      await runTool(installed, 'kafka.tools.StorageTool', args);
    }),
  );
  const layout: Layout = { line: installed.line, nodes: folder.nodes.length };
  const draft = `${folder.layout}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(layout));
  renameSync(draft, folder.layout);
}

/** Sixteen bytes as Kafka writes them. It does not take an id for an option: none begins with a dash. */
function clusterId(): string {
  const drawn = randomBytes(16).toString('base64url');
  return drawn.startsWith('-') ? clusterId() : drawn;
}
