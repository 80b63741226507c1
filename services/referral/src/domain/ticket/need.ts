import type { Desk } from './desk.ts';

/**
 * What somebody is in need of. The first five are the five needs (五不: 饥寒、大病、住房、失业、入学) that no household is to be left with
 * (西宁城北 2022); the others are those that the table of the ferry names.
 */
export const needs = {
  hunger: { name: '饥寒', desk: 'subsistence' },
  illness: { name: '大病', desk: 'medical' },
  housing: { name: '住房', desk: 'housing' },
  unemployment: { name: '失业', desk: 'employment' },
  schooling: { name: '入学', desk: 'education' },
  'sudden-hardship': { name: '突发困难', desk: 'temporary' },
  disaster: { name: '受灾', desk: 'disaster' },
  burial: { name: '丧葬', desk: 'welfare' },
  disability: { name: '残疾', desk: 'welfare' },
  watching: { name: '退出后监测', desk: 'monitoring' },
  /** of a family that could live by its own work, had it the means (溧阳 2014: 生产) */
  production: { name: '生产发展', desk: 'production' },
  rights: { name: '权益保护', desk: 'legal-aid' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly desk: Desk }>>;

export type Need = keyof typeof needs;
export const allNeeds = Object.keys(needs) as readonly Need[];
/** 五不 */
export const fiveNeeds = ['hunger', 'illness', 'housing', 'unemployment', 'schooling'] as const satisfies readonly Need[];
export type FiveNeed = (typeof fiveNeeds)[number];
