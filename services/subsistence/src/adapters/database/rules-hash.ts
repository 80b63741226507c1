import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const domain = join(import.meta.dirname, '..', '..', 'domain');

/** A rule file and every file of the domain that it rests on, by its path there. */
const textsFrom = (file: string, texts = new Map<string, string>()): ReadonlyMap<string, string> => {
  if (texts.has(file)) return texts;
  const text = readFileSync(join(domain, file), 'utf8');
  texts.set(file, text);
  for (const [, other] of text.matchAll(/from '(\.{1,2}\/[\w/.-]+\.ts)'/g)) if (other) textsFrom(join(dirname(file), other), texts);
  return texts;
};

/** Which rules judged: SHA-256 over the text of `judge.ts` and of all that it rests on in the domain, read once at the start. */
export const rulesHash: string = [...textsFrom('classification/judge.ts')]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .reduce((hash, [file, text]) => hash.update(`\n${file}\n`).update(text), createHash('sha256'))
  .digest('hex');
