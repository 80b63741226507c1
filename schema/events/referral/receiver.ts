import { field } from '@jiuzhu/event-log';

/** Who is to see to a need: the office of a programme in a region, or a service of the directory. */
export const receiver = {
  programme: field
    .openCode([
      ...(['subsistence', 'medical', 'education', 'housing', 'employment', 'disaster', 'temporary'] as const),
      ...(['welfare', 'monitoring', 'production', 'legal-aid', 'charity'] as const),
    ])
    .optional(),
  serviceId: field.id('service').optional(),
  /** where it is */
  region: field.region(),
};
