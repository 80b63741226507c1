import { showFigure } from '@jiuzhu/policy';
import type { Document } from '@jiuzhu/policy';
import { articles } from '../law/articles.ts';
import type { Admission } from '../shelter/shelter-case.ts';
import { explain } from './explain.ts';
import { remediesOf } from './remedies.ts';

/** What whoever is refused at a station reads: why, by which of the conditions that are not met, and what may be done. Nobody's name stands in it. */
export const refusalLetterOf = ({ on, reasons, appeal }: Admission): Document => ({
  title: '不予救助告知书',
  sections: [
    { heading: '结果', lines: [`${showFigure(on, 'day')}，不予生活无着的流浪乞讨人员救助。`] },
    {
      heading: '理由',
      lines: reasons.filter(({ verdict }) => verdict !== 'pass').map((reason) => `${explain(reason)}（依据：${reason.article}）`),
    },
    {
      heading: '您可以怎么做',
      lines: [...remediesOf(appeal), `认为救助站不履行救助职责的，可以向当地民政部门举报（依据：${articles.shelterDuty}）。`],
    },
  ],
});
