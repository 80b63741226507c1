export { type DeclinedStream, declinedIn, resendDeclined } from './declined.ts';
export { lagByTopic } from './lag.ts';
export { type NotDone, order, type Order } from './order.ts';
export { type KeptRecord, type Parked, parkedIn, type Standing } from './parked.ts';
export { type Halted, type LetGo, releaseParked, skipParked } from './release.ts';
export { replay, type Replayed } from './replay/replay.ts';
