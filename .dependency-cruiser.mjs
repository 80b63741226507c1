import { cruiseOptions } from './packages/testing/src/boundaries/options.ts';
import { boundaries } from './packages/testing/src/boundaries/rules.ts';

export default { forbidden: boundaries, options: cruiseOptions };
