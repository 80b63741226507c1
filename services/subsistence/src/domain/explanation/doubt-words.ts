/** What a member's death is on record for is shown by verification, to whom its purpose allows; nobody else reads it of a case. */
const sensitive: ReadonlySet<string> = new Set(['death-recorded']);

/** The doubts of a report in words, but for what is sensitive. */
export const wordsOfDoubts = (doubts: readonly string[]): readonly string[] =>
  doubts.filter((it) => !sensitive.has(it)).map((it) => doubtWords[it] ?? it);

const doubtWords: Readonly<Record<string, string>> = {
  'source-failed': '有信息来源未能答复',
  'member-not-authorised': '有成员未授权',
  'authorisation-withdrawn': '授权已撤回',
  'obligor-not-authorised': '有法定义务人未授权',
  'obligor-unknown': '有法定义务人的情况不明',
  'assisted-already': '已在享受救助',
  'income-undeclared': '有收入未申报',
  'property-undeclared': '有财产未申报',
  'declared-otherwise': '申报与核对不一致',
  'item-committed': '有事项以承诺代替证明',
  'commitment-broken': '承诺与事实不符',
};
