import { accept, contains, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { designation } from '../adapters/input-shapes.ts';
import { designations } from '../adapters/database/providers.ts';
import { overlapping, type Provider } from '../domain/provider/provider.ts';
import { officers } from '../domain/who-may.ts';

/** A contract (定点协议) with a provider of this code; with one that is known, another period. The name and the accounts are those of the newest. */
export const designateProvider = command({
  allow: officers,
  input: designation,
  subject: designations,
  key: ({ region, providerCode }, newId) => ({ region, code: providerCode, id: newId('provider') }),
  decide: ({ region, providerCode, name, submitters, from, until }, { known, id }, { actor }) => {
    if (!contains(actor.region as typeof region, region)) return reject('ProviderRegionUnknown');
    if (until !== undefined && until < from) return reject('ContractEndsBefore', { path: ['until'] });
    const contract = { from, ...(until === undefined ? {} : { until }) };
    const before: Provider = known ?? { id, region, code: providerCode, name, submitters, contracts: [] };
    const other = overlapping(before, contract);
    if (other) return reject('ContractOverlaps', { from: other.from, until: other.until ?? null, path: ['from'] });
    const contracts = [...before.contracts, contract].toSorted((one, two) => (one.from < two.from ? -1 : 1));
    return accept({ ...before, name, submitters, contracts });
  },
});
