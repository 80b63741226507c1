import type { Agency } from '../../domain/agencies.ts';
import type { Sources, VerificationPorts } from '../../effects/ports.ts';
import { httpSource } from './http-source.ts';
import type { SimulatedSources } from './simulated-sources.ts';
import { type SourceTable, usualPace } from './source-settings.ts';

/** Each agency by the connector that was chosen for it; of whichever nothing was said, by the simulated one. */
export function chosenSources(table: SourceTable, simulated: SimulatedSources): SimulatedSources & Pick<VerificationPorts, 'paces'> {
  const connected = new Map<string, Sources>();
  for (const [agency, it] of Object.entries(table)) if (it.connector === 'http') connected.set(agency, httpSource(agency as Agency, it));
  return {
    order: (agency, behaviour) => simulated.order(agency, behaviour),
    restMs: (agency) => (connected.get(agency) ?? simulated).restMs(agency),
    query: (query) => (connected.get(query.agency) ?? simulated).query(query),
    paces: (agency) => table[agency]?.pace ?? usualPace,
  };
}
