import type { IForbiddenRuleType } from 'dependency-cruiser';

/** A package of npm, wherever it lies: hoisted, nested, or not there. */
const npm = (...names: readonly string[]): string => `(^|/)node_modules/(${names.join('|')})(/|$)`;

const test = '[.]test[.]ts$';
const testing = [test, '/test/', '/testing/', '^gateway/journeys/', '^infra/(test|faults|bench)/', '^gateway/bench/', '[.]config[.]ts$'];
const useCases = '^services/[^/]+/src/(commands|queries|reactions|timers|effects|jobs)/';
const generatedPrisma = '/generated/prisma';

/** Who may import what. Each rule says why; each has a tree of its name under `fixtures/boundaries` that breaks it and no other. */
export const boundaries: IForbiddenRuleType[] = [
  {
    name: 'services-are-islands',
    comment: 'Services know each other only through schema/: one that imports another cannot be understood, deployed or changed alone.',
    severity: 'error',
    from: { path: '^services/([^/]+)/' },
    to: { path: '^services/', pathNot: '^services/$1/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'The law is judged from values alone, so that a decision can be derived again years later and tested without a machine.',
    severity: 'error',
    from: { path: '^services/([^/]+)/src/domain/', pathNot: test },
    to: { pathNot: ['^services/$1/src/domain/', '^packages/(kernel|policy|casework)/'] },
  },
  {
    name: 'use-cases-do-not-know-graphql',
    comment: 'A click, an event, a clock and a bulk run travel the same road: a use case that knows GraphQL serves only the click.',
    severity: 'error',
    from: { path: useCases, pathNot: test },
    to: { path: ['/adapters/graphql', '/generated/graphql', '^packages/graph-kit/', npm('graphql', '@apollo/.+')] },
  },
  {
    name: 'resolvers-only-call-use-cases',
    comment:
      'A resolver is a sentence: arguments in, run or ask, presentation out. What it decides or loads itself is neither permitted nor masked.',
    severity: 'error',
    from: { path: '^services/([^/]+)/src/adapters/graphql' },
    to: {
      path: ['^services/', npm('pg', '@prisma/.+')],
      pathNot: '^services/$1/src/((commands|queries|jobs)/|generated/graphql|adapters/(graphql|parents|input-shapes))',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'sql-and-prisma-only-in-adapters',
    comment: 'Only adapters know that there are tables: a table changes without touching a use case, and a use case is read without SQL.',
    severity: 'error',
    from: { path: '^(services/[^/]+/src|gateway)/', pathNot: ['^services/[^/]+/src/(adapters|generated)/', ...testing] },
    to: { path: [npm('pg', '@prisma/.+', 'prisma'), generatedPrisma] },
  },
  {
    name: 'packages-never-import-services',
    comment: 'What services share does not know who shares it: a package that names a service cannot serve the next one.',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '^(services|gateway|infra)/' },
  },
  {
    name: 'kernel-imports-nothing',
    comment: 'The words that everyone uses must be the lightest thing there is: whatever the kernel imports, everything imports.',
    severity: 'error',
    from: { path: '^packages/kernel/src/', pathNot: test },
    to: { pathNot: '^packages/kernel/src/' },
  },
  {
    name: 'gateway-knows-schema-and-kits',
    comment: 'The front door plans and forwards; a service or a rule of law inside it would be reached by no other way in.',
    severity: 'error',
    from: { path: '^gateway/src/', pathNot: test },
    to: { path: ['^(services|infra)/', '^packages/(policy|casework|testing)/'] },
  },
  {
    name: 'population-is-neutral',
    comment:
      'Synthetic households are what the services are tested against: made by the code of one of them, they would agree with its errors.',
    severity: 'error',
    from: { path: '^infra/population/', pathNot: test },
    to: { path: ['^(services|gateway|schema)/', '^packages/(policy|casework|service-kit|graph-kit|event-log|vault)/'] },
  },
  {
    name: 'apollo-only-in-graph-kit-and-gateway',
    comment: 'The GraphQL server is the kit’s affair: a new version of it, or another one, must not touch a service.',
    severity: 'error',
    from: { pathNot: ['^packages/graph-kit/', '^gateway/'] },
    to: { path: npm('@apollo/(server|gateway|subgraph|query-planner)') },
  },
  {
    name: 'kafkajs-in-one-file',
    comment: 'The client is no longer maintained: one file behind the port knows it, so that another client can take its place.',
    severity: 'error',
    from: {
      pathNot: ['^packages/event-log/src/kafka/client[.]ts$', '^packages/event-log/test/', '^infra/bench/events/bare-kafkajs[.]ts$'],
    },
    to: { path: npm('kafkajs') },
  },
  {
    name: 'logger-only-in-kits-and-gateway',
    comment: 'Log lines leave the system, so that they are written where personal data is known to be sealed.',
    severity: 'error',
    from: { pathNot: ['^packages/(service-kit|graph-kit)/', '^gateway/', test] },
    to: { path: npm('pino') },
  },
  {
    name: 'only-tests-know-testing',
    comment: 'What runs for citizens carries no fixed clock, no test database and no test runner.',
    severity: 'error',
    from: { path: '^(services|packages|gateway|schema)/', pathNot: ['^packages/testing/', ...testing] },
    to: { path: ['^packages/testing/', npm('vitest', 'fast-check')] },
  },
  {
    name: 'no-circular',
    comment: 'Two files that need each other are one file, or hide a third: neither can be read first.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'every-import-resolves',
    comment: 'An import that leads nowhere is invisible to every rule above.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];
