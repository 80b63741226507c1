import { choice, mayLack } from '@jiuzhu/policy';
import type { Law } from '@jiuzhu/policy';

/** Where an application may be made. */
export const filingLaw = {
  /** 中办发〔2020〕18号: by whoever has a residence permit, where they live; where no document says so, at the register alone */
  residence: mayLack(choice('subsistence.filing.residence', ['open', 'closed'])),
} satisfies Law;
