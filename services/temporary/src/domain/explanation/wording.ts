import type { Wording } from '@jiuzhu/policy';

/** How each condition is spoken of: to the officer by its subject, to the applicant in one sentence. */
export const wording: Wording = {
  'living-in-difficulty': {
    subject: '基本生活是否陷入困境',
    citizen: {
      pass: '您家（您）的基本生活因这件事陷入困境。',
      fail: '经现场了解，您家（您）的基本生活没有因这件事陷入困境。',
      unknown: '您家（您）的基本生活是否陷入困境尚未了解清楚。',
    },
    turning: '您家（您）的基本生活因这件事陷入困境',
  },
  'cost-uncovered': {
    subject: '尚无人负担的费用',
    citizen: {
      pass: '这件事的费用还有{actual}没有人负担。',
      fail: '这件事的费用已经全部由保险、捐助或者其他救助负担，没有剩余。',
      unknown: '这件事的费用还有多少没有人负担尚未了解清楚。',
    },
    turning: '这件事的费用还有{bound}没有人负担',
  },
  'class-in-formula': {
    subject: '当地救助标准是否包括该类对象',
    citizen: {
      pass: '当地的救助标准包括您家（您）这类对象。',
      fail: '当地的救助标准不包括您家（您）这类对象。',
      unknown: '当地的救助标准是否包括您家（您）这类对象尚未了解清楚。',
    },
    turning: '当地的救助标准包括您家（您）这类对象',
  },
};
