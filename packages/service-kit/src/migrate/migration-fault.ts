import { DatabaseError } from 'pg';

/** A migration that cannot be applied, by its name. What PostgreSQL said is left out: its messages quote values of rows. */
export class MigrationFault extends Error {
  override readonly name = 'MigrationFault';
  readonly migration: string;

  constructor(migration: string, what: string) {
    super(`Migration ${migration} ${what}.`);
    this.migration = migration;
  }
}

/** Where in its script, by which rule: code, constraint and line, never the values. */
export function failedWith(migration: string, script: string, error: unknown): MigrationFault {
  const said = (error instanceof DatabaseError ? error : {}) as Partial<DatabaseError>;
  const position = Number(said.position ?? 0);
  const parts = [
    `failed with ${said.code ?? 'no code'}`,
    said.constraint === undefined ? '' : `on ${said.constraint}`,
    position > 0 ? `at line ${script.slice(0, position).split('\n').length}` : '',
  ];
  return new MigrationFault(migration, parts.filter((part) => part !== '').join(' '));
}
