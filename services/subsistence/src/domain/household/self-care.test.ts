import { expect, it } from 'vitest';
import { selfCareGradeOf, selfCareItems } from './self-care.ts';

it('is capable who fails nothing, partly unable who fails one to three, unable who fails four and more', () => {
  const grades = [0, ...selfCareItems.map((_, at) => at + 1)].map(selfCareGradeOf);
  expect(grades).toEqual(['capable', 'partial', 'partial', 'partial', 'full', 'full', 'full']);
});
