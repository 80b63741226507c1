import { field } from '@jiuzhu/event-log';

/** As what a person is helped with the costs of an illness. */
export const medicalClass = () => field.openCode(['tekun', 'orphan', 'dibao', 'returned', 'margin', 'monitored', 'illness-poor']);
