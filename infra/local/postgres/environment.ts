import type { Folder } from './folder.ts';

/** Nothing of our own environment but where programs are: PG… variables would change it, and a home elsewhere would be touched. */
export const environment = (folder: Folder): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: folder.root,
  TMPDIR: folder.root,
  LC_ALL: 'C',
  TZ: 'UTC',
});
