import { maskName, sealed } from '@jiuzhu/vault';
import { grow, talliesIn, tallyById } from '../../service-kit/test/tally/tally.ts';
import { connection, fieldsOf, type Graph, mutation, secret } from '../src/index.ts';

const sdl = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
scalar Fen
scalar Date
scalar DateTime
interface Problem { code: String! message: String! path: [String!] }
type InvalidInput implements Problem { code: String! message: String! path: [String!] }
type Busy implements Problem { code: String! message: String! path: [String!] }
type KeyReused implements Problem { code: String! message: String! path: [String!] }
type StandardMissing implements Problem { code: String! message: String! path: [String!] }
type TallyUnknown implements Problem { code: String! message: String! path: [String!] }
type TooMuch implements Problem { code: String! message: String! path: [String!] most: Int! }
type Tally @key(fields: "id") { id: ID! count: Int! region: String! keeper: String broken: String }
type TallyEdge { cursor: String! node: Tally }
type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
type TallyConnection { edges: [TallyEdge!]! pageInfo: PageInfo! }
input GrowInput { idempotencyKey: String! id: ID! by: Int! }
union GrowResult = Tally | TallyUnknown | TooMuch | InvalidInput | Busy | KeyReused | StandardMissing
type Query { tally(id: ID!): Tally tallies(first: Int, after: String): TallyConnection! }
type Mutation { grow(input: GrowInput!): GrowResult! }
`;

const tally = fieldsOf(tallyById);
const keeper = secret('name', [{ role: 'clerk', purpose: 'look' }], maskName);

/** The tally, answered as a graph; its keeper's name is a secret, and one field always fails. */
export const tallyGraph: Graph = {
  sdl,
  wording: { TallyUnknown: () => '没有这一项', TooMuch: ({ most }: { most: number }) => `最多 ${most}` },
  resolvers: {
    Query: {
      tally: tally.root,
      tallies: connection(
        talliesIn,
        'talliesIn',
        () => ({}),
        (id) => ({ id }),
      ),
    },
    Mutation: { grow: mutation(grow, ({ id }) => ({ __typename: 'Tally' as const, id })) },
    Tally: {
      __resolveReference: tally.reference,
      ...tally.each((it) => it, 'count', 'region'),
      keeper: tally((it, _args, context) => keeper(context, `keeper-of-${it.id}`, sealed('欧阳示例'))),
      broken: tally(() => {
        throw new Error('value 123456 of somebody');
      }),
    },
  },
};
