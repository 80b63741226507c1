import { type Event, onStream } from '@jiuzhu/kernel';
import { cellsOf } from '@jiuzhu/policy';
import { policyPublished } from '@jiuzhu/schema/events/standards/policy-published.ts';
import { standardAdopted } from '@jiuzhu/schema/events/standards/standard-adopted.ts';
import { standardApproved } from '@jiuzhu/schema/events/standards/standard-approved.ts';
import type { Policy } from '../../domain/catalogue/policy.ts';
import type { Standard } from '../../domain/standard.ts';
import { named } from '../database/parameters.ts';

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

export const tellPublished = ({ id, region, year, supersedes, content: { programme, from, to } }: Policy): Event =>
  onStream(
    streamOf(region),
    policyPublished({
      ...{ policyId: id, year, programme, from },
      ...(region === 'national' ? {} : { region }),
      ...(to === undefined ? {} : { to }),
      ...(supersedes === undefined ? {} : { supersedes }),
    }),
  );
