import { jsonOf, type Settings } from '@jiuzhu/service-kit';
import { postScenario } from './simulated-post.ts';

/** What subsistence adds to the configuration that all services read. */
export const settings = {
  SIMULATED_POST: {
    describe: 'how the simulated post behaves, JSON: {"returns":"moved"} or {"fails":3}; see services/subsistence/README.md',
    default: '{}',
    check: jsonOf(postScenario, 'is no scenario of the post'),
  },
} as const satisfies Settings;
