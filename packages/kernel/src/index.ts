export * from './credit-code.ts';
export * from './day.ts';
export * from './decision.ts';
export * from './fen.ts';
export * from './id.ts';
export * from './region.ts';
export * from './resident-id.ts';
export * from './working-days.ts';
