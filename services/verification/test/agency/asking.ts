import { sealed } from '@jiuzhu/vault';
import { expect } from 'vitest';
import { type HttpSource, readSources } from '../../src/adapters/ports/source-settings.ts';
import { takeAnswers } from '../../src/domain/take-answers.ts';
import type { Query, Sources } from '../../src/effects/ports.ts';
import { SourceFault } from '../../src/effects/source-fault.ts';
import { idOf, person } from '../../src/testing/builders.ts';

export const number = '990000198001010011';
export const name = '欧阳金丝雀';
export const secretText = 'words of the agency that nobody may repeat';

export const query = (more: Partial<Query> = {}): Query => ({
  id: '00000000-0000-8000-8000-00000000000a',
  commission: idOf('request', 1),
  authorisation: idOf('authorisation', 1),
  purpose: 'social-assistance',
  agency: 'bank',
  questions: [
    { personId: person(1), items: ['bankAccount'], identity: { name: sealed(name), idNumber: sealed(number) } },
    { personId: person(2), items: ['bankAccount'], identity: { name: sealed('示例乙'), idNumber: sealed('99000019800101002x') } },
  ],
  signal: new AbortController().signal,
  ...more,
});

export const settingsOf = (url: string, more: object = {}): HttpSource => {
  const read = readSources(JSON.stringify({ bank: { connector: 'http', url, ...more } }));
  const it = 'table' in read ? read.table.bank : undefined;
  if (it?.connector !== 'http') throw new Error(JSON.stringify(read));
  return it;
};

/** What came of asking: how each question was answered, or the code and whether it may be asked again. */
export const outcome = async (source: Sources, asked = query()): Promise<readonly string[]> => {
  try {
    const said = await source.query(asked);
    return takeAnswers(asked.questions, said).map(({ status, failure }) => (failure === undefined ? status : `${status} ${failure}`));
  } catch (fault) {
    if (!(fault instanceof SourceFault)) throw fault;
    expect(`${fault.message} ${String(fault.stack)} ${String(fault.cause)}`).not.toContain(secretText);
    return [`${fault.failure}, again ${fault.again.when}`];
  }
};
