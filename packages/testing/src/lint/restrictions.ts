import type { Restriction } from './restriction.ts';

const nothing = ':matches([body.type="BlockStatement"][body.body.length=0], [body.type="Identifier"], [body.type="Literal"])';

const programmes = '/household|subsistence|medical|housing|disaster|referral/i';

const programmesOfLaw = '/subsistence|dibao|tekun|medical|education|housing|employment|disaster|temporary/i';

/** Our own lint rules that are a shape of the syntax tree and a reason. Where each applies is said in `config.ts`. */
export const restrictions = {
  'casework-has-no-flag': {
    selectors: [
      ':function > .params TSBooleanKeyword',
      ':function > AssignmentPattern.params > Literal[raw=/^(true|false)$/]',
      ':matches(TSFunctionType, TSMethodSignature) > .params TSBooleanKeyword',
      'TSPropertySignature[key.name!="provisional"] TSBooleanKeyword',
    ],
    why: 'A flag is a programme in disguise: whoever needs another procedure composes the transitions itself, in its own domain.',
  },
  'casework-knows-no-programme': {
    selectors: [
      `Identifier[name=${programmesOfLaw}]`,
      `Literal[value=${programmesOfLaw}]`,
      `TemplateElement[value.raw=${programmesOfLaw}]`,
    ],
    why: 'Programmes share how a case goes, never who is entitled: what the law of one of them says stays in its domain.',
  },
  'kits-know-no-programme': {
    selectors: [`Identifier[name=${programmes}]`, `Literal[value=${programmes}]`, `TemplateElement[value.raw=${programmes}]`],
    why: 'A kit that names a service or a programme serves that one: what differs between services is an argument.',
  },
  'no-async': {
    selectors: [':function[async=true]', 'AwaitExpression', 'ForOfStatement[await=true]'],
    why: 'The law is decided at once, from what was loaded: whatever waits for something belongs into an adapter or the kit.',
  },
  'no-class': {
    selectors: ['ClassExpression', 'ClassDeclaration:not([superClass.name=/(Error|Fault)$/])'],
    why: 'Functions and readonly data: nothing here needs `this`. A class is only for an error that is thrown.',
  },
  'no-class-in-domain': {
    selectors: ['ClassExpression', 'ClassDeclaration'],
    why: 'A domain judges and answers with values: it has no objects with a life of their own and no errors to throw.',
  },
  'no-default-export': {
    selectors: ['ExportDefaultDeclaration', 'ExportSpecifier[exported.name="default"]'],
    why: 'What is exported has one name everywhere; only tools that ask for it get a default export.',
  },
  'no-enum': {
    selectors: ['TSEnumDeclaration'],
    why: 'Types are stripped, not compiled: a union of strings says the same and leaves nothing behind.',
  },
  'no-floating-literal': {
    selectors: ['Literal[raw=/^[0-9_]*([.][0-9]|[0-9][.]?[0-9]*[eE]-)/]'],
    why: 'Money is whole fen, and a rate is a ratio of whole numbers from a dated standard: 0.1 + 0.2 is not 0.3.',
  },
  'no-mock': {
    selectors: ['CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock|hoisted)$/]'],
    why: 'Our own code is not replaced in tests: what the outside does is an argument, and there is one simulated of each.',
  },
  'no-process-env': {
    selectors: [
      'MemberExpression[object.name="process"][property.name="env"]',
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    ],
    why: 'Configuration is read once, in the kit, with all its problems reported together, and printed into .env.example.',
  },
  'no-silent-catch': {
    selectors: [
      'CatchClause > BlockStatement[body.length=0]',
      `CallExpression[callee.property.name="catch"] > ArrowFunctionExpression${nothing}`,
    ],
    why: 'A fault that nobody sees comes back as a wrong decision: rethrow it, log it, or say by a value what it means.',
  },
  'no-sleep': {
    selectors: [
      'CallExpression[callee.name=/^(setTimeout|setInterval|sleep|delay)$/]',
      'ImportDeclaration[source.value="node:timers/promises"]',
    ],
    why: 'A test waits for a condition, not for time: time is too short on a busy machine and too long on any other.',
  },
  'no-snapshot': {
    selectors: ['CallExpression[callee.property.name=/^toMatch(Inline|File)?Snapshot$/]'],
    why: 'A test states what it is about; a snapshot states everything and is renewed without being read.',
  },
  'sql-only-in-adapters': {
    selectors: [
      'CallExpression[callee.property.name=/^(sql|[$](query|execute)Raw(Unsafe)?)$/]',
      'TaggedTemplateExpression[tag.property.name=/^[$](query|execute)Raw$/]',
    ],
    why: 'Only `adapters/` knows that there are tables: a use case is read without SQL and a table changes without use cases.',
  },
  'throw-only-never': {
    selectors: ['ThrowStatement:not(:has(TSSatisfiesExpression > TSNeverKeyword))'],
    why: 'A judgement is a value with its reasons. Only what cannot be may be thrown: `throw new Error(`…${it satisfies never}`)`.',
  },
} as const satisfies Readonly<Record<string, Restriction>>;
