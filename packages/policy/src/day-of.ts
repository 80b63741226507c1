import type { Day } from '@jiuzhu/kernel';

/** 20261127 is 2026-11-27: days are weighed as numbers. */
export const dayOf = (figure: number): Day => String(figure).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') as Day;
