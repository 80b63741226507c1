import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleDelegation, exampleTownship } from './examples.ts';

/**
 * The county's government has handed the confirmation of named programmes to a township, in writing (权限下放): 57号 Art 2. It goes to the stream of the township's
 * region, so that what was granted and what was revoked there are told in one order.
 */
export const delegationGranted = event(
  'supervision.delegation-granted.v1',
  z.object({
    delegationId: field.id('delegation'),
    /** the township, or the street */
    region: field.region(),
    programmes: z.array(field.openCode(['dibao', 'tekun', 'temporary'])),
    /** 发文字号, and what it is by SHA-256 */
    document: z.object({ number: field.citation(), hash: field.hash() }),
    from: field.day(),
    /** its last day, where the document says one */
    until: field.day().optional(),
  }),
  {
    example: {
      ...{ delegationId: exampleDelegation, region: exampleTownship, programmes: ['dibao', 'tekun'] },
      document: { number: '示例政发〔2026〕3号', hash: '0'.repeat(64) },
      from: day('2026-01-01'),
    },
  },
);
