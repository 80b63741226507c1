import { onlyIdsOf } from '@jiuzhu/service-kit';

/** What is no id of a case leads to nothing, like an id that is not there. */
export const onlyCaseIds = onlyIdsOf('temporary-case');
export const onlyShelterIds = onlyIdsOf('shelter-case');
