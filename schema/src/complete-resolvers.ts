import type { DocumentNode } from 'graphql';
import { entityTypes, rootTypes } from './sdl-reading.ts';

const referenced = `'__resolveReference'`;
const uncarried = (name: string) => `Exclude<keyof ${name}, keyof ${name}Parent | '__typename'>`;

/**
 * Generated resolver types leave every field optional, so that one nobody wrote would only show at run time. This type adds what must
 * be there: all root fields, the reference of every entity kept here, and each field that a declared parent does not carry itself.
 */
export const completeResolvers = (schema: DocumentNode, parents: readonly string[]): string => {
  const entities = entityTypes(schema);
  const roots = rootTypes(schema).map((name) => `  ${name}: Required<${name}Resolvers>;`);
  const names = [...new Set([...entities, ...parents])].sort();
  const types = names.map((name) => {
    const needed = [...(entities.includes(name) ? [referenced] : []), ...(parents.includes(name) ? [uncarried(name)] : [])];
    return `  ${name}: ${name}Resolvers & Required<Pick<${name}Resolvers, ${needed.join(' | ')}>>;`;
  });
  return ['export type CompleteResolvers = Resolvers & {', ...roots, ...types, '};', ''].join('\n');
};
