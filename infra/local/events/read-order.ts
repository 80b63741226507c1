import { parseArgs } from 'node:util';
import { ConfigFault, operate } from '@jiuzhu/service-kit';

export type Given = operate.Order;
type Stream = { readonly service: string; readonly source: string; readonly stream: string; readonly given: Given };

/** What `npm run events` is told to do. Without a service, a look is at all of them. */
export type EventOrder =
  | { readonly does: 'parked' | 'declined' | 'lag'; readonly service: string | undefined }
  | (Stream & { readonly does: 'release' })
  | (Stream & { readonly does: 'skip'; readonly consumer: string; readonly version: number })
  | { readonly does: 'resend'; readonly service: string; readonly stream: string; readonly given: Given }
  | {
      readonly does: 'replay';
      readonly service: string;
      readonly as: string;
      readonly reactions: readonly string[];
      readonly given: Given;
    };

export const usage = [
  'npm run events -- parked [--service NAME]       what stands still, and records that belong to no stream',
  'npm run events -- declined [--service NAME]     streams of which the event log takes no event any more',
  'npm run events -- lag [--service NAME]          how far each service is behind, by topic',
  'npm run events -- release --service NAME --source OWNER --stream STREAM --by ACCOUNT --why CODE',
  'npm run events -- skip    --service NAME --source OWNER --stream STREAM --version N [--consumer NAME@…] --by ACCOUNT --why CODE',
  'npm run events -- resend  --service NAME --stream STREAM --by ACCOUNT --why CODE',
  'npm run events -- replay  --service NAME --as NAME@… [--reaction TYPE]… --by ACCOUNT --why CODE',
];

const text = { type: 'string' } as const;
const options = {
  ...{ service: text, source: text, stream: text, version: text, consumer: text, as: text, by: text, why: text },
  reaction: { type: 'string', multiple: true },
} as const;

const wanted = {
  parked: [],
  declined: [],
  lag: [],
  release: ['service', 'source', 'stream', 'by', 'why'],
  skip: ['service', 'source', 'stream', 'version', 'by', 'why'],
  resend: ['service', 'stream', 'by', 'why'],
  replay: ['service', 'as', 'by', 'why'],
} as const;
const isOrder = (word: string): word is keyof typeof wanted => Object.hasOwn(wanted, word);

const forms: Readonly<Record<string, { readonly is: (value: string) => boolean; readonly be: string }>> = {
  version: { is: (value) => /^[1-9]\d{0,14}$/.test(value), be: 'a whole number from 1' },
  by: { is: (value) => operate.order.shape.by.safeParse(value).success, be: 'an account: letters, digits, dots and hyphens' },
  why: { is: (value) => operate.order.shape.why.safeParse(value).success, be: 'a code, like program-mended: it stays in the audit' },
};

/** Throws `ConfigFault` with every problem, or with how it is used. */
export function readOrder(args: readonly string[], services: readonly string[]): EventOrder {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [does = '', ...more] = positionals;
  if (!isOrder(does) || more.length > 0) throw new ConfigFault(usage);
  const { service = '', source = '', stream = '', version = '', as = '', by = '', why = '', reaction = [] } = values;
  const given: Readonly<Record<string, string | undefined>> = { service, source, stream, version, as, by, why };
  const problems = wanted[does].flatMap((name) => {
    const value = given[name] ?? '';
    if (value === '') return [`--${name} is missing`];
    return forms[name]?.is(value) === false ? [`--${name} must be ${forms[name].be}`] : [];
  });
  if (service !== '' && !services.includes(service)) problems.push(`--service must be one of ${services.join(', ')}`);
  if (problems.length > 0) throw new ConfigFault(problems);
  const at = { service, source, stream, given: { by, why } };
  switch (does) {
    case 'release':
      return { does, ...at };
    case 'skip':
      return { does, ...at, consumer: values.consumer ?? service, version: Number(version) };
    case 'resend':
      return { does, service, stream, given: at.given };
    case 'replay':
      return { does, service, as, reactions: reaction, given: at.given };
    case 'parked':
    case 'lag':
    case 'declined':
      return { does, service: values.service };
  }
}
