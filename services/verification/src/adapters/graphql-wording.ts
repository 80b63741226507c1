import type { Wording } from '@jiuzhu/graph-kit';

/** What each problem of this service says to people. */
export const wording: Wording = {
  HouseholdUnknown: () => '没有此家庭，或不在您的辖区内',
  AuthorisationUnknown: () => '没有此授权书，或不在您的辖区内',
  RosterUnknown: () => '没有此核对名单，或不在您的辖区内',
  RequestUnknown: () => '没有此核对申请，或不在您的辖区内',
  SignersMissing: ({ persons }: { persons: readonly string[] }) =>
    `还有 ${persons.length} 名成员未签署授权书：成年人应本人签署，未成年人由监护人代签`,
  SignersUnknown: ({ persons }: { persons: readonly string[] }) => `签署人中有 ${persons.length} 人不是家庭成员`,
  ScopeExceedsPurpose: ({ items }: { items: readonly string[] }) => `以下项目不得为此事由查询：${items.join('、')}`,
  SignedLater: () => '签署日期不能晚于今天',
  NotAuthorised: () => '没有有效的核对授权，未向任何部门查询',
  VerificationUnderWay: () => '同一事由的核对正在进行中',
  ReportUnknown: () => '没有此核对报告，或不在您的辖区内',
  CommitmentsBeyondScope: ({ items }: { items: readonly string[] }) => `以下承诺事项不在授权范围内：${items.join('、')}`,
  NothingToAsk: () => '授权范围内没有需要向部门查询的事项',
  NothingCommitted: () => '没有以承诺代替证明、尚待核查的事项',
  DisputeOpen: ({ openedOn }: { openedOn: string }) => `${openedOn} 提出的异议正在复查，尚未出具新的报告`,
  ReportSuperseded: () => '此报告已被新的报告替代，请对新的报告提出异议',
  ReportLapsed: ({ validUntil }: { validUntil: string }) => `此报告的有效期至 ${validUntil}，已经届满`,
  ItemsNotInReport: ({ items }: { items: readonly string[] }) => `报告中没有以下项目的查询结果：${items.join('、')}`,
  NothingFailed: () => '各部门均已答复，没有需要重新查询的项目',
};
