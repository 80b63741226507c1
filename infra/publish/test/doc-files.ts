import { readFileSync } from 'node:fs';

const page = new URL('../../../docs/consuming-events.md', import.meta.url);

/** The files that the page shows, by the name in their first line: what a reader copies is what is tested. */
export function docFiles(): ReadonlyMap<string, string> {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(?:js|sql)\n(?:\/\/|--) ([a-z-]+\.(?:mjs|sql))\n([\s\S]*?)^```$/gm);
  return new Map([...blocks].map(([, name = '', text = '']) => [name, text]));
}
