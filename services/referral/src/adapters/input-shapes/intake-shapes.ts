import { z } from 'zod';
import { type Asked, askers, hindrances, isWhole } from '../../domain/assessment/asker.ts';
import { intakeReasons, keysOf } from '../../domain/ticket/reasons.ts';
import { codes, idOf, optional, sha256 } from '../input-shapes.ts';

const asked = z
  .object({ who: codes(keysOf(askers)), because: optional(codes(keysOf(hindrances))) })
  .refine(isWhole, { path: ['because'], message: '代为申请的应说明原因，本人或家庭成员申请的不需说明' })
  .transform((it): Asked => it);

/** 两条线 (陈仓 2022, annex 2, item 19): somebody asked, for themselves or for others, or somebody found it, and then nobody asked. */
export const intake = {
  household: idOf('household'),
  line: codes(['application', 'discovery']),
  reason: codes(keysOf(intakeReasons)),
  asked: optional(asked),
  wordsHash: optional(sha256),
};

type Intake = { readonly line: 'application' | 'discovery'; readonly asked?: Asked | undefined };

export const isOneLine = ({ line, asked: by }: Intake): boolean => line === 'application' || by === undefined;
export const oneLine = { path: ['asked'], message: '主动发现的需求没有申请人' };
