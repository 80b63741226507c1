/** The Stores, where rows become what the domain decides about and back, and what queries read. One file a subject. */
export { loadEntries } from './database/entries.ts';
export { erasures } from './database/erasures.ts';
export { viewErasures } from './database/erasure-views.ts';
export { viewHouseholds } from './database/household-views.ts';
export { admissions, households, registrations } from './database/households.ts';
export { personsByNumber, revealed } from './database/identities.ts';
export { ledger } from './database/ledger.ts';
export { holdersOf, pageOfCases, pageOfHouseholds, pagesOfCasesOf } from './database/lists.ts';
export { moves } from './database/moves.ts';
export { mergers, splits } from './database/partings.ts';
export { viewPeople } from './database/person-views.ts';
export { registers, regionsOf } from './database/regions.ts';
export { peopleAfter, sealedPeople } from './database/sealed-people.ts';
export { snapshotsOf } from './database/snapshots.ts';
