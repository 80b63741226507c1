export { conformance } from './conformance.ts';
export { reactionsConform } from './reactions-conform.ts';
