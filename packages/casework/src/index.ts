export { isDuring, type Act } from './act.ts';
export { lifeOf } from './life.ts';
export { firstDue, hasPassed, isMissed, overdueOf, untoldOf, withMissed, type CaseDeadline, type Moment } from './clock/deadline.ts';
export { dueAfter, resumed, stopped, tookFrom, type Pause, type Took } from './clock/pause.ts';
export { emptyFund, entered, suffices, type Fund, type FundEntry } from './fund/fund.ts';
export { answered, inquired, isAsked, isAskedInVain, isFound, type Inquiry } from './inquiry/inquiry.ts';
export { appealOf, type Appeal, type AppealPeriods } from './notice/appeal.ts';
export {
  letterAsked,
  letterTold,
  hasCome,
  noticeOf,
  waysToServe,
  whyNotServed,
  type Notice,
  type WayToServe,
  type WhyNotServed,
} from './notice/notice.ts';
export { letterBrought, servedSince, serviceOf } from './notice/serve.ts';
export { holdsOn, inForce, refTo, type Delegation, type DelegationRef } from './office/delegation.ts';
export { attendanceOf, type Meeting } from './office/meeting.ts';
export { countyOf, officeOf } from './office/office.ts';
export { recognitionBy, type Recognition } from './recognition/recognition.ts';
export { closed, nextRound, posted, roundOver, type Round } from './publicity/round.ts';
