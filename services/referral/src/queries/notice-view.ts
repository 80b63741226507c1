import { inGraph } from '../adapters/input-shapes.ts';
import { daysTold, type Notice, type Part } from '../domain/notice/notice.ts';
import { desks } from '../domain/ticket/desk.ts';
import { needs } from '../domain/ticket/need.ts';

type Given = { readonly given: readonly Notice[] };

/** What is to be brought to each desk: the words of the catalogue are read where it is kept. */
export const partsView = ({ parts, given }: Given & { readonly parts: readonly Part[] }) =>
  parts.map(({ programme, needs: asked, policies }) => ({
    ...{ programme: inGraph(programme), programmeText: desks[programme].name, needTexts: asked.map((need) => needs[need].name) },
    entries: policies.map((id) => ({ policy: { id }, toldBefore: daysTold(given, id) })),
  }));

export const noticeView = ({ notice: { on, by, agency, parts }, given }: Given & { readonly notice: Notice }) => ({
  ...{ on, by, agency },
  parts: partsView({ parts, given }),
});
