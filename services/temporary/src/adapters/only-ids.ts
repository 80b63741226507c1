import type { CaseId } from '../domain/procedure/temporary-case.ts';

/** What is no id at all leads to nothing, like an id that is not there. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const onlyUuids = <K extends string>(ids: readonly K[]): readonly K[] => ids.filter((id) => uuid.test(id));
export const onlyCaseIds = (ids: readonly CaseId[]): readonly CaseId[] =>
  ids.filter((id) => id.startsWith('temporary-case/') && uuid.test(id.slice('temporary-case/'.length)));
