import { field } from '@jiuzhu/event-log';

export const status = field.openCode(['created', 'accepted', 'returned', 'in-progress', 'result', 'fed-back', 'followed-up']);
