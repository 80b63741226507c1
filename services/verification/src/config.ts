import type { Settings } from '@jiuzhu/service-kit';
import { scenario } from './adapters/simulated-sources.ts';

const isMillis = (value: string): string | undefined => (/^[1-9]\d{0,4}$/.test(value) ? undefined : 'must be a number of milliseconds');

const isScenario = (value: string): string | undefined => {
  try {
    scenario.parse(JSON.parse(value));
    return undefined;
  } catch (fault) {
    return `is no scenario: ${fault instanceof Error ? fault.message.split('\n')[0] : ''}`;
  }
};

/** What verification adds to the configuration that all services read. */
export const settings = {
  SOURCE_TIMEOUT_MS: { describe: 'how long an agency may take to answer one query', default: '5000', check: isMillis },
  SIMULATED_SOURCES: {
    describe: 'how the simulated agencies behave, JSON: {"agencies":{"bank":{"fails":3}}}; see services/verification/README.md',
    default: '{}',
    check: isScenario,
  },
} as const satisfies Settings;
