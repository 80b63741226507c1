/** Each name is a plan that every connection keeps. */
const most = 256;
const longList = /\$17\b/;

const names = new Map<string, string>();

/**
 * Names for Prisma's own statements, so that PostgreSQL plans them once a connection and not at every call. Prisma makes a text for each length of a
 * list: long ones, and what comes when there are enough, go unnamed, by an empty name.
 */
export function statementName({ sql }: { readonly sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined || names.size >= most || longList.test(sql)) return known ?? '';
  const name = `prisma-${names.size + 1}`;
  names.set(sql, name);
  return name;
}
