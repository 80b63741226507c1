import type { Fen } from '@jiuzhu/kernel';

/** 现金＋物质＋服务 (陈仓 2022, annex 2, item 3) */
export const forms = { cash: '现金', goods: '物质', service: '服务' } as const;
export type Form = keyof typeof forms;

/** What a unit gave that has no service of its own here, as it tells (溧阳 2014: 负责提供本部门救助信息). */
export type Given = {
  readonly form: Form;
  /** of cash what was paid, of goods what they are worth where somebody said; a service has none */
  readonly amount?: Fen | undefined;
};
