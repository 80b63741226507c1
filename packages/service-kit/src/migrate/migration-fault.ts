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
  const said = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>;
  const position = Number(said['position']);
  const parts = [
    `failed with ${String(said['code'] ?? 'no code')}`,
    typeof said['constraint'] === 'string' ? `on ${said['constraint']}` : '',
    position > 0 ? `at line ${script.slice(0, position).split('\n').length}` : '',
  ];
  return new MigrationFault(migration, parts.filter((part) => part !== '').join(' '));
}
