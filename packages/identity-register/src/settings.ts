import { jsonOf, type Settings } from '@jiuzhu/service-kit';
import type { IdentityPorts } from './ports.ts';
import { identityScenario, simulatedIdentityRegister } from './simulated-identity-register.ts';

/** What a service that asks who somebody is adds to the configuration. */
export const identitySettings = {
  SIMULATED_IDENTITY_REGISTER: {
    describe:
      'how the simulated police answer who somebody is, JSON: {"origin":"990000"} or {"fails":3}; see packages/identity-register/README.md',
    default: '{}',
    check: jsonOf(identityScenario, 'is no scenario of the identity register'),
  },
} as const satisfies Settings;

type Config = { readonly SIMULATED_IDENTITY_REGISTER?: string | undefined };

/** Whom a service asks. */
export const registerFrom = ({ SIMULATED_IDENTITY_REGISTER: scenario }: Config): IdentityPorts => ({
  identities: simulatedIdentityRegister(
    identityScenario.parse(JSON.parse(scenario ?? identitySettings.SIMULATED_IDENTITY_REGISTER.default)),
  ),
});
