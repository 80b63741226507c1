import { dayOf, type Platform } from '@jiuzhu/service-kit';
import type { Authorisations } from '../../effects/ports.ts';
import { authorisationStands } from './authorisations.ts';

/** Looks at the latest commit: one withdrawn a moment ago stands no more. */
export const standingAuthorisations = ({ read }: Pick<Platform, 'read'>): Authorisations => ({
  stands: (id) => read((tx) => authorisationStands(tx, id, dayOf(tx.now))),
});
