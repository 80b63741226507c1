import { readFile } from 'node:fs/promises';
import { ConfigFault, environment } from '@jiuzhu/service-kit/config';
import { logger } from '@jiuzhu/service-kit/log';
import { createGateway } from './create-gateway.ts';
import { type GatewayConfig, readGatewayConfig } from './read-gateway-config.ts';

/** The gateway as a process of its own: subgraphs over HTTP, tokens of an OpenID provider. */
const { host, port, supergraph, logLevel, ...rest } = config();
const gateway = await createGateway({ ...rest, supergraphSdl: await readFile(supergraph, 'utf8'), log: logger(logLevel, 'gateway') });

const stop = (): void => void gateway.close().then(() => process.exit(0));
process.once('SIGINT', stop).once('SIGTERM', stop);

const { url } = await gateway.listen(port, host);
process.stdout.write(`ready ${url}\n`);

function config(): GatewayConfig {
  try {
    return readGatewayConfig(environment());
  } catch (fault) {
    if (!(fault instanceof ConfigFault)) throw fault;
    process.stderr.write(['the gateway cannot start:', ...fault.problems.map((it) => `  ${it}`), ''].join('\n'));
    process.exit(1);
  }
}
