import { killedOnThePath } from './killed-on-the-path.ts';

killedOnThePath(
  'PostgreSQL',
  () => ({}),
  () => true,
);
