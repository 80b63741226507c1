import { relative } from 'node:path';
import type { Rule } from 'eslint';

const vague = new Set(['utils', 'util', 'common', 'shared', 'helpers', 'helper', 'types', 'core', 'lib', 'misc', 'manager', 'managers']);
const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*$/;

const parts = (path: string): readonly string[] =>
  path.split('/').flatMap((segment) => (segment.startsWith('.') ? [segment] : segment.split('.')));

/** A name says what is inside: files and folders are kebab-case, and none is called by a word that fits everything. */
export const fileName: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      vague: '`{{name}}` names nothing: whatever is put there stays there. Say what the file holds.',
      kebab: '`{{name}}` is not kebab-case: a file is found by writing its main export with dashes.',
    },
  },
  create: (context) => ({
    Program: (node) => {
      for (const name of parts(relative(context.cwd, context.filename))) {
        if (vague.has(name)) context.report({ node, messageId: 'vague', data: { name } });
        if (!kebab.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      }
    },
  }),
};
