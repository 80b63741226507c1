import type { World } from './world.ts';

type Behaviour = {
  readonly fails?: number | 'until-recovered';
  readonly differs?: readonly { readonly item: string; readonly amount?: number; readonly count?: number }[];
};

/** Tells a simulated agency how to behave from now on; told nothing, it answers at once and with what was declared. */
export function order({ jiuzhu }: World, agency: string, behaviour: Behaviour): void {
  const ports = jiuzhu.services.get('verification')?.runtime.ports as { readonly sources: { order(agency: string, it: Behaviour): void } };
  ports.sources.order(agency, behaviour);
}
