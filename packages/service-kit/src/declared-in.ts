import type { Service } from './kinds/service.ts';
import type { Runtime } from './runtime.ts';

/** Of a runtime, what the table of contents alone says. */
export const declaredIn = (service: Service): Pick<Runtime, 'service' | 'schema' | 'effects' | 'contracts'> => ({
  service,
  schema: service.name,
  effects: new Map(service.effects.map((effect) => [effect.name, effect])),
  contracts: new Map(service.emits.map((contract) => [contract.type, contract])),
});
