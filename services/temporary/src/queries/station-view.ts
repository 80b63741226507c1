import { isFull } from '../domain/shelter/station.ts';
import type { Standing } from '../domain/shelter/station.ts';

/** A station, and whether it has a bed left. */
export const stationView = ({ isOpen, ...it }: Standing) => ({ ...it, open: isOpen, full: isFull(it) });
