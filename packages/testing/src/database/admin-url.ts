/** Of the PostgreSQL that `npm test` starts once for the whole run. */
export function adminUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined || url === '')
    throw new Error(
      'TEST_DATABASE_URL is not set: run npm test, which starts PostgreSQL, or npm test -- path/to/a.int.test.ts for one file',
    );
  return url;
}
