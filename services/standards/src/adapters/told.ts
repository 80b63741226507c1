import { type Event, onStream } from '@jiuzhu/kernel';
import { cellsOf } from '@jiuzhu/policy';
import { standardAdopted } from '@jiuzhu/schema/events/standards/standard-adopted.ts';
import { standardApproved } from '@jiuzhu/schema/events/standards/standard-approved.ts';
import type { Standard } from '../domain/standard.ts';
import { named } from './parameters.ts';

/** Everything of a place goes one after the other. */
export const streamOf = (region: string): string => `region/${region}`;

const told = ({ id, region, document, publishedAt, illustrative, values }: Standard) => ({
  standardId: id,
  ...(region === 'national' ? {} : { region }),
  ...{ document, publishedAt, illustrative },
  values: values.map(({ value, ...it }) => ({ ...it, cells: cellsOf(named.get(it.parameter) ?? it, value) })),
});

export const tellAdopted = (standard: Standard): Event => onStream(streamOf(standard.region), standardAdopted(told(standard) as never));
export const tellApproved = (standard: Standard): Event =>
  onStream(streamOf(standard.region), standardApproved({ ...told(standard), approvedOn: standard.approved?.on } as never));
