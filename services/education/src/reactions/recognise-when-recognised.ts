import { accept } from '@jiuzhu/kernel';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { reaction } from '@jiuzhu/service-kit';
import { recognitions } from '../adapters/database/recognitions.ts';
import { recognised } from '../domain/household/class.ts';

/** 低保边缘家庭, 刚性支出困难家庭: until the last day of it. */
export const recogniseWhenRecognised = reaction({
  on: householdRecognised,
  subject: recognitions,
  key: (event) => event.householdId,
  decide: ({ class: of, from, until }, before, { source: { version } }) =>
    accept({ recognition: recognised(before, of, from, until), version }),
});
