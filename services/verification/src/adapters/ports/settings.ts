import { type Config, ConfigFault, type Settings } from '@jiuzhu/service-kit';
import { scenario } from './simulated-sources.ts';
import { readSources, type SourceTable } from './source-settings.ts';

const isMillis = (value: string): string | undefined => (/^[1-9]\d{0,4}$/.test(value) ? undefined : 'must be a number of milliseconds');

const isScenario = (value: string): string | undefined => {
  try {
    scenario.parse(JSON.parse(value));
    return undefined;
  } catch (fault) {
    return `is no scenario: ${fault instanceof Error ? fault.message.split('\n')[0] : ''}`;
  }
};

const areSources = (value: string): string | undefined => {
  const read = readSources(value);
  return 'table' in read ? undefined : read.problems.join('; ');
};

/** What verification adds to the configuration that all services read. */
export const settings = {
  AGENCY_SOURCES: {
    describe: 'how each agency is asked, JSON or the path of a file of it; whichever it leaves out is simulated: docs/agency-connector.md',
    default: '{}',
    check: areSources,
  },
  SOURCE_TIMEOUT_MS: { describe: 'how long a simulated agency may take to answer one query', default: '5000', check: isMillis },
  SIMULATED_SOURCES: {
    describe: 'how the simulated agencies behave, JSON: {"agencies":{"bank":{"fails":3}}}; see services/verification/README.md',
    default: '{}',
    check: isScenario,
  },
} as const satisfies Settings;

/** As it was checked at the start. */
export function sourcesIn(config: Config): SourceTable {
  const read = readSources(config['AGENCY_SOURCES'] ?? settings.AGENCY_SOURCES.default);
  if ('problems' in read) throw new ConfigFault(read.problems.map((it) => `AGENCY_SOURCES ${it}`));
  return read.table;
}
