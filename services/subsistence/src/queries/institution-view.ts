import type { Institution, Taken } from '../domain/care/institution.ts';
import { inGraph } from '@jiuzhu/service-kit';

/** An institution, with the beds that are taken. */
export const institutionView = ({ id, region, name, kind, beds, nursingBeds, isOpen, taken }: Institution & { readonly taken: Taken }) => ({
  ...{ id, region, name, kind: inGraph(kind), beds, nursingBeds, open: isOpen },
  ...{ taken: taken.beds, nursingTaken: taken.nursingBeds },
});
