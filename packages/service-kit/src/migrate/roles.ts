import { createHmac } from 'node:crypto';
import pg from 'pg';

/** `owner` runs migrations, `app` is who the service runs as: not the owner, so that what is taken from it stays taken. */
export const rolesOf = (service: string): { readonly owner: string; readonly app: string } => ({
  owner: `${service}_owner`,
  app: `${service}_app`,
});

/** Passwords of roles as a function of one secret that the caller keeps: nothing else to store, the same on every start. */
export const passwordsFrom =
  (secret: string) =>
  (role: string): string =>
    createHmac('sha256', secret).update(role).digest('base64url');

export const { escapeIdentifier: name, escapeLiteral: literal } = pg;

/** The address of a role in a database of the same server. */
export function urlOf(adminUrl: string, database: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  url.username = role;
  url.password = password;
  return url.href;
}
