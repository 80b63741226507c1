import type { PersonalStore } from '@jiuzhu/service-kit';
import { ownPeople, ownStatements } from './belonging.ts';

const people = (column: string, holds: string): PersonalStore => ({
  store: `people.${column}`,
  holds: 'identity',
  held: `select o.id from (${ownPeople}) o join people p on p.id = o.person_id where ${holds}`,
});

const statements = (column: string, holds: string): string =>
  `select o.id from (${ownStatements}) o join statements s on s.id = o.statement where s.${column} ${holds}`;

/** Where the register can say who somebody is, prove something of them or tell of them in words. All else is ids, codes, days and amounts. */
export const personalStores: readonly PersonalStore[] = [
  people('name_sealed', 'true'),
  people('id_number_sealed', 'p.id_number_sealed is not null'),
  people('id_index', 'p.id_index is not null'),
  people('born', 'true'),
  people('sex', 'true'),
  { store: 'statements.value', holds: 'text', held: statements('value', `? 'diagnosis'`) },
  { store: 'statements.evidence', holds: 'evidence', held: statements('evidence', `<> '{}'`) },
];
