import { lintConfig } from './packages/testing/src/lint/config.ts';

export default lintConfig(import.meta.dirname);
