/** How an officer came to know of a need. */
export const intakeReasons = {
  'asked-for': '群众申请',
  'found-at-visit': '入户走访发现',
  'reported-by-others': '他人报告',
  'known-from-records': '数据比对发现',
} as const;

export type IntakeReason = keyof typeof intakeReasons;

/** Why a receiver does not take a ticket. */
export const returnReasons = {
  'not-ours': '不属于本部门职责',
  'lives-elsewhere': '不在本辖区居住',
  'already-assisted': '已在享受同项救助',
  'papers-missing': '材料不齐，无法受理',
  'household-declines': '本人或家庭不愿接受',
} as const;

/** Why a ticket comes back by itself, or goes with the household, and how a receiver came to know of another need. */
const others = {
  'consent-withdrawn': '家庭已撤回同意',
  'found-by-receiver': '承办单位在办理中发现',
  'household-moved': '家庭已迁居，转由现居住地办理',
} as const;

/** What a family says that is asked to apply. */
export const invitations = { applies: '愿意申请', declines: '不愿申请', 'not-reached': '未能联系到家庭' } as const;
export type Invitation = keyof typeof invitations;

/** What the visit afterwards found. */
export const followUpFindings = {
  settled: '困难已解决',
  'still-in-need': '困难仍未解决',
  'not-reached': '未能联系到家庭',
} as const;

/** A code in words; of a code that nobody knows any more, the code. */
export const reasonText = (code: string): string =>
  (({ ...intakeReasons, ...returnReasons, ...others, ...followUpFindings }) as Readonly<Record<string, string>>)[code] ?? code;

export const keysOf = <K extends string>(it: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(it) as K[];
