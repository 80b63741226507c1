export { money, number, oneOf, units } from './measure.ts';
export type { Measure, Reading, Unit } from './measure.ts';
export * from './parameter.ts';
export * from './standards.ts';
