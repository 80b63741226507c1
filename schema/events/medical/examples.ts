import type { Id } from '@jiuzhu/kernel';

const id = <K extends string>(last: number): Id<K> => `00000000-0000-8000-8000-${String(last).padStart(12, '0')}` as Id<K>;

export const examplePerson: Id<'person'> = id(11);
export const exampleHousehold: Id<'household'> = id(1);
export const exampleProvider: Id<'provider'> = id(41);
export const exampleSettlement: Id<'settlement'> = id(42);
export const exampleCase: Id<'medical-case'> = `medical-case/${id<'medical-case'>(43)}` as Id<'medical-case'>;
export const examplePayment: Id<'payment'> = id(44);
export const exampleRelief: Id<'emergency-relief'> = `emergency-relief/${id<'emergency-relief'>(45)}` as Id<'emergency-relief'>;
