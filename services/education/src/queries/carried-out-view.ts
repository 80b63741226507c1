import { formatFen } from '@jiuzhu/kernel';
import { inGraph } from '@jiuzhu/service-kit';
import type { CarriedOut } from '../adapters/database/carried-out.ts';

export const carriedOutView = ({ stage, paid, ...counts }: CarriedOut) => ({
  ...{ educationStage: inGraph(stage), ...counts, paid, paidText: formatFen(paid) },
});
