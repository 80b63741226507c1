import { isWhole } from './how-much.ts';
import { killedOnThePath } from './killed-on-the-path.ts';

killedOnThePath(
  'PostgreSQL',
  () => ({}),
  (_failpoint, phase) => isWhole || phase === 6,
);
