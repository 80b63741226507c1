import { environment } from '@jiuzhu/service-kit';

const told = environment();

/** `npm test` kills a few times; `npm run faults` fifty. */
export const kills = Number(told['KILLS'] ?? 3);
/** Printed with the test: the same seed kills at the same moments. */
export const seedOf = told['SEED'] ?? 'jiuzhu';
/** `npm run faults` does all there is; `npm test` a part of it that is over in minutes. */
export const isWhole = told['FAULTS'] === 'all';
