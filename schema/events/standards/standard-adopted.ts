import { event } from '@jiuzhu/event-log';
import { example, standard } from './standard.ts';

/** An officer proposes values for a place by a document. They bind nobody until another officer approves them. */
export const standardAdopted = event('standards.standard-adopted.v1', standard, { example });
