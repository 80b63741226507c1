import { recognitionLapsed } from '@jiuzhu/schema/events/subsistence/recognition-lapsed.ts';
import { hearWhen } from './hear-when.ts';

/** It is recognised as nothing any more: no row of the table says what follows. */
export const forgetStandingWhenLapsed = hearWhen(recognitionLapsed, () => ({ triggers: [], standing: 'none' }));
