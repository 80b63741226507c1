import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { getNamedType, type GraphQLObjectType, isLeafType, isUnionType } from 'graphql';
import { inputOf } from './change-document.ts';
import { key } from './key.ts';
import { api, isProblem } from './who-sees-what/as-served.ts';

const always = ['code', 'message', 'path'];
const mutations = api().getMutationType()?.getFields() ?? {};

/** What a problem says besides. */
const detailsOf = (problem: GraphQLObjectType): string => {
  const own = Object.values(problem.getFields()).filter(({ name, type }) => !always.includes(name) && isLeafType(getNamedType(type)));
  return own.length === 0 ? '' : `... on ${problem.name} { ${own.map(({ name }) => name).join(' ')} }`;
};

const documentOf = (name: string): string => {
  const answer = mutations[name] && getNamedType(mutations[name].type);
  if (!isUnionType(answer)) throw new Error(`${name} is no mutation that names its problems`);
  const problems = answer.getTypes().filter(isProblem).map(detailsOf).join(' ');
  return `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { __typename ... on Problem { ${always.join(' ')} } ${problems} } }`;
};

/** What is answered to whoever asks for a change that is not to be had, with all that the problem says. */
export async function asked(officer: GraphClient, name: string, input: object): Promise<unknown> {
  const answer = await officer.query<Record<string, unknown>>(documentOf(name), { input: { idempotencyKey: key(), ...input } });
  return answer[name];
}
