import { expect, it } from 'vitest';
import { answeringOnce } from './answering-once.ts';

it('an outside that is simulated fails as often as it is told, and then answers each question once', async () => {
  const ask = answeringOnce('register', 1, (nth) => ({ nth }));
  await expect(ask('one')).rejects.toThrow('register: cannot be reached');
  expect([await ask('one'), await ask('two'), await ask('one')]).toEqual([{ nth: 1 }, { nth: 2 }, { nth: 1 }]);
});
