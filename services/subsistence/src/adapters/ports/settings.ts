import type { Settings } from '@jiuzhu/service-kit';
import { postScenario } from './simulated-post.ts';

const isScenario = (value: string): string | undefined => {
  try {
    postScenario.parse(JSON.parse(value));
    return undefined;
  } catch {
    return 'is no scenario of the post';
  }
};

/** What subsistence adds to the configuration that all services read. */
export const settings = {
  SIMULATED_POST: {
    describe: 'how the simulated post behaves, JSON: {"returns":"moved"} or {"fails":3}; see services/subsistence/README.md',
    default: '{}',
    check: isScenario,
  },
} as const satisfies Settings;
