import ts from 'typescript';
import { expect, it } from 'vitest';
import { resolverTypes } from './resolver-types.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
  scalar Fen
  scalar Date
  interface Problem { code: String! }
  type Query { household(id: ID!): Household }
  type Mutation { rename(id: ID!): RenameResult! }
  type Household @key(fields: "id") { id: ID! income: Fen! since: Date! size: Int! }
  type Agency @key(fields: "id", resolvable: false) { id: ID! }
  type NotOpen implements Problem { code: String! }
  type Closed implements Problem { code: String! }
  union RenameResult = Household | NotOpen
`;

const stubs = `
declare module '@jiuzhu/kernel' { export type Fen = number & { fen: 1 }; export type Day = string & { day: 1 } }
declare module '@jiuzhu/graph-kit' { export type GraphContext = { actor: string } }
declare module 'graphql' { export type GraphQLResolveInfo = {}; export type GraphQLScalarType = {}; export type GraphQLScalarTypeConfig<A, B> = { a?: A; b?: B } }
`;

const resolversFile = (resolvers: string): string => `
import type { HouseholdParent } from './adapters/parents.ts';
import type { CompleteResolvers } from './generated/graphql.ts';
declare const household: HouseholdParent;
export const resolvers: CompleteResolvers = ${resolvers};
`;

const root = `Query: { household: () => household }`;
const rename = (name: string): string => `Mutation: { rename: () => ({ __typename: '${name}' as const }) }`;
const entity = `Household: { __resolveReference: () => household, size: () => 3 }`;

const cases = {
  '/complete.ts': `{ ${root}, ${rename('NotOpen')}, ${entity} }`,
  '/no-root-field.ts': `{ Query: {}, ${rename('NotOpen')}, ${entity} }`,
  '/no-field.ts': `{ ${root}, ${rename('NotOpen')}, Household: { __resolveReference: () => household } }`,
  '/no-reference.ts': `{ ${root}, ${rename('NotOpen')}, Household: { size: () => 3 } }`,
  '/foreign-problem.ts': `{ ${root}, ${rename('Closed')}, ${entity} }`,
};

const files = new Map([
  ['/stubs.d.ts', stubs],
  [
    '/adapters/parents.ts',
    `import type { Day, Fen } from '@jiuzhu/kernel';\nexport type HouseholdParent = { id: string; income: Fen; since: Day };`,
  ],
  ['/generated/graphql.ts', await resolverTypes(sdl, ['Household'])],
  ...Object.entries(cases).map(([file, resolvers]) => [file, resolversFile(resolvers)] as const),
]);

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  types: [],
};

const compile = (): ts.Program => {
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    directoryExists: () => true,
    fileExists: (name) => files.has(name) || disk.fileExists(name),
    readFile: (name) => files.get(name) ?? disk.readFile(name),
    getSourceFile: (name, language) => {
      const text = files.get(name);
      return text === undefined ? disk.getSourceFile(name, language) : ts.createSourceFile(name, text, language);
    },
  };
  return ts.createProgram([...files.keys()], options, host);
};

const program = compile();
const errorsIn = (file: keyof typeof cases | '/generated/graphql.ts'): readonly string[] =>
  ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));

it('compiles as generated, and accepts resolvers in which everything is there', () => {
  expect(errorsIn('/generated/graphql.ts')).toEqual([]);
  expect(errorsIn('/complete.ts')).toEqual([]);
});

it('declines a root field that nobody wrote', () => {
  expect(errorsIn('/no-root-field.ts')).toEqual([expect.stringContaining(`Property 'household' is missing`)]);
});

it('declines a field that neither the parent carries nor anybody wrote', () => {
  expect(errorsIn('/no-field.ts')).toEqual([expect.stringContaining(`Property 'size' is missing`)]);
});

it('declines an entity that cannot be asked for by its key', () => {
  expect(errorsIn('/no-reference.ts')).toEqual([expect.stringContaining(`Property '__resolveReference' is missing`)]);
});

it('declines a problem that the union of the mutation lacks', () => {
  expect(errorsIn('/foreign-problem.ts')).toEqual([expect.stringContaining(`'"Closed"' is not assignable`)]);
});
