import type { ESLint } from 'eslint';
import { fileName } from './file-name.ts';
import { restriction } from './restriction.ts';
import { restrictions } from './restrictions.ts';

export type RuleName = keyof typeof restrictions | 'file-name';

/** Our own rules, for what no kept plugin says. */
export const plugin: ESLint.Plugin = {
  meta: { name: 'jiuzhu' },
  rules: {
    'file-name': fileName,
    ...Object.fromEntries(Object.entries(restrictions).map(([name, it]) => [name, restriction(it)])),
  },
};
