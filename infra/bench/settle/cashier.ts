import type { RegionCode } from '@jiuzhu/kernel';
import type { Actor } from '@jiuzhu/service-kit';

export const county = '990000' as RegionCode;

/** Who submits bills for the hospital under contract. */
export const cashier: Actor = { id: 'window-1', agency: 'hospital-1', roles: ['medical-provider'], region: county, level: 'partner' };

export const secret = 'bench-of-settlements-0123456789abcdef';
