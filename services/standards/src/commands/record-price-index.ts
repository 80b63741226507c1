import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { recorded } from '../adapters/input-shapes/prices.ts';
import { prices, type PriceRecord } from '../adapters/database/price-index-rows.ts';
import { tellLinkage } from '../adapters/events/told-of-prices.ts';
import { decideLinkage } from '../domain/price-linkage/decide-linkage.ts';
import type { Index } from '../domain/price-linkage/figures.ts';
import { followUp } from '../domain/price-linkage/follow-up.ts';
import { priceLinkageLaw } from '../domain/price-linkage/law.ts';
import { bearingDay } from '../domain/price-linkage/month-of.ts';
import { mayWriteFor, statisticians } from '../domain/who-may.ts';

/** What a statistics office has published of a month; by it and the law it is decided whether a subsidy is paid. Said again, it corrects what was said before, by its id. */
export const recordPriceIndex = command({
  allow: statisticians,
  input: recorded,
  subject: prices,
  key: ({ region, month }) => ({ region, month }),
  law: priceLinkageLaw,
  decide: (input, { newest, before }, { actor, today, newId, lawOn, version }) => {
    if (!mayWriteFor(actor.region, input.region)) return reject('RegionUnknown', { path: ['region'] });
    if (input.corrects !== newest?.id) return reject('FiguresRecorded', { current: newest?.id ?? null, path: ['corrects'] });
    if (input.publishedOn > today) return reject('PublishedLater', { path: ['publishedOn'] });
    const { corrects, ...said } = input;
    const figures = { ...said, id: newId('price-index'), ...(corrects ? { corrects } : {}) };
    const day = bearingDay(input.month);
    const linkage = decideLinkage({ ...figures, version: version() }, lawOn(day));
    if ('lacksFigure' in linkage) return reject('FigureMissing', { index: capital(linkage.lacksFigure), path: [linkage.lacksFigure] });
    if ('lacksStandard' in linkage) return reject('StandardMissing', { parameter: linkage.lacksStandard, region: input.region, day });
    const told = followUp(linkage, { ...(newest ? { sameMonth: newest.linkage } : {}), running: before?.linkage.triggered ?? false });
    const record: PriceRecord = { ...figures, recordedBy: actor.id, recordedOn: today, linkage, ...(told ? { told } : {}) };
    return accept({ region: input.region, month: input.month, record }, tellLinkage(record, lawOn(day).paidAfter));
  },
});

/** The graph writes codes in capitals. */
const capital = (index: Index) => index.toUpperCase() as Uppercase<Index>;
