import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold, exampleOffer, examplePerson } from './examples.ts';

/** 就业服务机构 introduced work to somebody, and was answered: taken up, or refused for a ground or for none (649号 Art 45; 57号 Art 34). */
export const workOfferAnswered = event(
  'employment.work-offer-answered.v1',
  z.object({
    offerId: field.id('offer'),
    householdId: field.id('household'),
    personId: field.id('person'),
    on: field.day(),
    kind: field.openCode(['job', 'public-post', 'training']),
    /** to what of the person it was found to be suited */
    suits: z.array(field.openCode(['health', 'capacity'])),
    answer: field.openCode(['taken-up', 'refused']),
    /** 正当理由; absent: the person named none, or none that was found to hold */
    ground: field.openCode(['caring-for-member', 'illness', 'schooling', 'unlawful-terms', 'other']).optional(),
  }),
  {
    example: {
      ...{ offerId: exampleOffer, householdId: exampleHousehold, personId: examplePerson, on: day('2026-04-20'), kind: 'job' },
      ...{ suits: ['health', 'capacity'], answer: 'refused' },
    },
  },
);
