import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Answer } from './respond.ts';

const packages = createRequire(import.meta.url);
const inPackage = (name: string, file: string): string => join(dirname(packages.resolve(`${name}/package.json`)), file);
const ours = (file: string): string => join(import.meta.dirname, 'graphiql', file);

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';

/** All that the page is made of, from this machine: prebuilt files of the packages, and three of our own. */
const assets: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/graphiql': { file: ours('page.html'), type: 'text/html; charset=utf-8' },
  '/graphiql/page.js': { file: ours('page.js'), type: script },
  '/graphiql/page.css': { file: ours('page.css'), type: style },
  '/graphiql/graphiql.js': { file: inPackage('graphiql', 'graphiql.min.js'), type: script },
  '/graphiql/graphiql.css': { file: inPackage('graphiql', 'graphiql.min.css'), type: style },
  '/graphiql/react.js': { file: inPackage('react', 'umd/react.production.min.js'), type: script },
  '/graphiql/react-dom.js': { file: inPackage('react-dom', 'umd/react-dom.production.min.js'), type: script },
};

/** No script but the page's own files, no connection but to this gateway, in no frame. The editor measures itself by inline styles. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'font-src data:',
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The offline page for trying queries, or undefined where the path is no part of it. */
export const graphiqlAsset = async (path: string): Promise<Answer | undefined> => {
  const asset = Object.hasOwn(assets, path) ? assets[path] : undefined;
  if (!asset) return undefined;
  return { status: 200, headers: { 'content-type': asset.type, 'content-security-policy': policy }, body: await readFile(asset.file) };
};
