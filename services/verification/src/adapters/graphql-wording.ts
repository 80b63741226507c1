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
  NothingFailed: () => '各部门均已答复，没有需要重新查询的项目',
};
