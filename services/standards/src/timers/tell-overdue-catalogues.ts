import { accept, onStream } from '@jiuzhu/kernel';
import { catalogueOverdue } from '@jiuzhu/schema/events/standards/catalogue-overdue.ts';
import { timer } from '@jiuzhu/service-kit';
import { overdueCatalogues } from '../adapters/database/bound-to-publish.ts';
import { notices } from '../adapters/database/notices.ts';
import { streamOf } from '../adapters/events/told.ts';
import { catalogueLaw, dueDay, isLate } from '../domain/catalogue/due.ts';

/** The day has passed and the place has published nothing of the year: it is told once. Published in time or later, nothing more is told. */
export const tellOverdueCatalogues = timer({
  due: overdueCatalogues,
  subject: notices,
  law: catalogueLaw,
  decide: ({ region, year }, before, { law, today }) => {
    const dueOn = dueDay(year, law.dueMonth);
    if (before.told || !isLate(dueOn, before.publishedOn, today)) return accept(before);
    return accept({ ...before, told: { dueOn, on: today } }, [onStream(streamOf(region), catalogueOverdue({ region, year, dueOn }))]);
  },
});
