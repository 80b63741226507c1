import { composeSupergraph } from './src/compose-supergraph.ts';
import { keepInStep } from './src/keep-in-step.ts';

const { supergraph, api } = composeSupergraph();
keepInStep(
  [
    { file: 'schema/supergraph.graphql', text: supergraph },
    { file: 'schema/api.graphql', text: api },
  ],
  'npm run generate',
);
