import { jsonOf } from '@jiuzhu/service-kit';
import type { Platform, Settings } from '@jiuzhu/service-kit';
import { addresseesFrom } from './addressees.ts';
import type { PostPorts } from './ports.ts';
import { postScenario, simulatedPost } from './simulated-post.ts';

/** What a service that writes letters adds to the configuration. */
export const postSettings = {
  SIMULATED_POST: {
    describe: 'how the simulated post behaves, JSON: {"returns":"moved"} or {"fails":3}; see packages/post/README.md',
    default: '{}',
    check: jsonOf(postScenario, 'is no scenario of the post'),
  },
} as const satisfies Settings;

type Config = { readonly SIMULATED_POST?: string | undefined };

/** Whom a service writes to, and by which post. */
export const postFrom = ({ SIMULATED_POST }: Config, platform: Platform, service: string): PostPorts => ({
  addressees: addresseesFrom(platform, service),
  post: simulatedPost(platform, postScenario.parse(JSON.parse(SIMULATED_POST ?? postSettings.SIMULATED_POST.default))),
});
