/** What the doubts of a report are called, by their codes. */
export const doubtWords: Readonly<Record<string, string>> = {
  'source-failed': '有信息来源未能答复',
  'member-not-authorised': '有成员未授权',
  'authorisation-withdrawn': '授权已撤回',
  'obligor-not-authorised': '有法定义务人未授权',
  'obligor-unknown': '有法定义务人的情况不明',
  'death-recorded': '有死亡记录',
  'assisted-already': '已在享受救助',
  'income-undeclared': '有收入未申报',
  'property-undeclared': '有财产未申报',
  'declared-otherwise': '申报与核对不一致',
  'item-committed': '有事项以承诺代替证明',
  'commitment-broken': '承诺与事实不符',
};
