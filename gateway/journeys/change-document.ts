/** How the input of a mutation is called. */
export const inputOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

/** A mutation as a document: it answers the subject with these fields, or a problem. */
export const changeDocument = (name: string, answers: string, fields: string): string =>
  `mutation ${name}($input: ${inputOf(name)}!) {
  ${name}(input: $input) { __typename ... on Problem { code message path } ... on ${answers} { ${fields} } }
}`;

/** One that moves a case of the subsistence allowance. */
export const caseChange = (name: string): string => changeDocument(name, 'SubsistenceCase', 'id version status');
