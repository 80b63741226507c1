import type { Fen } from '@jiuzhu/kernel';
import { fenAmount, type Law, mayLack, type Standards } from '@jiuzhu/policy';
import { type Clocks, clocksLaw } from '../ticket/clocks.ts';

/** 预警线 (国办发〔2023〕39号; 民发〔2022〕83号): what a patient pays alone of one bill, from which on it is looked at. Where a region set none, nothing is. */
export const alarmLaw = { ...clocksLaw, selfPaid: mayLack(fenAmount('referral.alarm.self-paid')) } satisfies Law;

export type FerryLaw = Clocks & Pick<Standards<typeof alarmLaw>, 'selfPaid'>;

export const isAlarming = (left: Fen, { selfPaid }: Pick<FerryLaw, 'selfPaid'>): boolean => selfPaid !== undefined && left >= selfPaid;
