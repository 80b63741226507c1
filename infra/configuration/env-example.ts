import { keepInStep } from '@jiuzhu/schema';
import { kitSettings, type Settings } from '@jiuzhu/service-kit';
import { gatewaySettings } from '@jiuzhu/gateway/settings';
import { definitions } from '../local/definitions.ts';
import { startSettings } from '../local/options.ts';

/** A variable that must be given stands with an empty value; one with a default stands as a comment. */
const lines = (settings: Settings): readonly string[] =>
  Object.entries(settings).flatMap(([name, { describe, default: otherwise, secret }]) => [
    `# ${describe}${secret ? ' (secret)' : ''}`,
    otherwise === undefined ? `${name}=` : `# ${name}=${otherwise}`,
  ]);

const part = (title: string, settings: Settings): string => [`# ── ${title} ──`, ...lines(settings), ''].join('\n');

const services = (await definitions()).map(({ service }) => service);
/** Who reads each variable: what several read is said once. */
const readers = Map.groupBy([...new Map(services.flatMap(({ settings }) => Object.entries<Settings[string]>(settings)))], ([name]) =>
  services
    .filter(({ settings }) => name in settings)
    .map((it) => it.name)
    .join(', '),
);

const parts = [
  part('npm start: everything in one process', startSettings),
  part('a service as a process of its own', kitSettings),
  ...[...readers].map(([names, settings]) => part(`only ${names}`, Object.fromEntries(settings))),
  part('the gateway as a process of its own', gatewaySettings),
];
keepInStep([{ file: '.env.example', text: parts.join('\n') }], 'npm run generate');
