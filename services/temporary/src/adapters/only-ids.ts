import type { CaseId } from '../domain/procedure/temporary-case.ts';
import type { ShelterId } from '../domain/shelter/shelter-case.ts';

/** What is no id at all leads to nothing, like an id that is not there. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const onlyUuids = <K extends string>(ids: readonly K[]): readonly K[] => ids.filter((id) => uuid.test(id));
const only = <K extends string>(prefix: string, ids: readonly K[]): readonly K[] =>
  ids.filter((id) => id.startsWith(prefix) && uuid.test(id.slice(prefix.length)));
export const onlyCaseIds = (ids: readonly CaseId[]): readonly CaseId[] => only('temporary-case/', ids);
export const onlyShelterIds = (ids: readonly ShelterId[]): readonly ShelterId[] => only('shelter-case/', ids);
