import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { createGateway } from './create-gateway.ts';
import { readGatewayConfig } from './read-gateway-config.ts';

/** The gateway as a process of its own: subgraphs over HTTP, tokens of an OpenID provider. */
const read = readGatewayConfig(process.env);
if ('problems' in read) {
  process.stderr.write(['the gateway cannot start:', ...read.problems.map((it) => `  ${it}`), ''].join('\n'));
  process.exit(1);
}
const { host, port, supergraph, logLevel, ...rest } = read.config;
const gateway = await createGateway({ ...rest, supergraphSdl: await readFile(supergraph, 'utf8'), log: pino({ level: logLevel }) });

const stop = (): void => void gateway.close().then(() => process.exit(0));
process.once('SIGINT', stop).once('SIGTERM', stop);

const { url } = await gateway.listen(port, host);
process.stdout.write(`ready ${url}\n`);
