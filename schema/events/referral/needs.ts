import { field } from '@jiuzhu/event-log';

/** What somebody may be in need of. */
export const need = () =>
  field.openCode([
    ...(['hunger', 'illness', 'housing', 'schooling', 'unemployment'] as const),
    ...(['sudden-hardship', 'disaster', 'burial', 'disability', 'watching', 'rights', 'production'] as const),
  ]);
