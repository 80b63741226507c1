import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { Limits } from './limits.ts';

/**
 * What a document may be, whoever sends it; checked once per text. Tokens are limited by the parser.
 * The armor's rules would throw into the server, which takes that for its own fault: so they report.
 */
export const documentRules = ({ depth, aliases, directives }: Limits): ValidationRule[] => {
  const reporting = (code: string, message: string) => ({
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(new GraphQLError(message, { extensions: { code } }))],
  });
  return [
    maxDepthRule({ n: depth, flattenFragments: true, ...reporting('OPERATION_TOO_DEEP', `查询嵌套超过 ${depth} 层`) }),
    maxAliasesRule({ n: aliases, ...reporting('TOO_MANY_ALIASES', `查询别名超过 ${aliases} 个`) }),
    maxDirectivesRule({ n: directives, ...reporting('TOO_MANY_DIRECTIVES', `查询指令超过 ${directives} 个`) }),
    reservedAliases,
  ];
};

/** Names that begin with two underscores are the language's own; as a key of an answer one of them changes what the object inherits. */
const reservedAliases: ValidationRule = (context) => ({
  Field(node) {
    if (!node.alias?.value.startsWith('__') || node.alias.value === node.name.value) return;
    context.reportError(new GraphQLError('别名不得以两个下划线开头', { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }));
  },
});
