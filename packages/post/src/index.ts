export { bringing } from './bringing.ts';
export { delivered, patience, wordOf, type Reply } from './delivery.ts';
export { noticeView } from './notice-view.ts';
export type { Addressees, LettersOf, PostPorts } from './ports.ts';
export { lettersSince, serveLetterOf } from './serve-letter.ts';
export { postFrom, postSettings } from './settings.ts';
export type { SimulatedPost } from './simulated-post.ts';
