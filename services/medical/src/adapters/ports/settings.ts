import { jsonOf, type Settings } from '@jiuzhu/service-kit';
import { identityScenario } from './simulated-identity-register.ts';

/** What medical adds to the configuration that all services read. */
export const settings = {
  SIMULATED_IDENTITY_REGISTER: {
    describe: 'how the simulated police answer who somebody is, JSON: {"origin":"990000"} or {"fails":3}; see services/medical/README.md',
    default: '{}',
    check: jsonOf(identityScenario, 'is no scenario of the identity register'),
  },
} as const satisfies Settings;
