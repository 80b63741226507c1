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
  'formula-left': {
    subject: '按当地标准还可以给的金额',
    citizen: {
      pass: '按当地的救助标准还可以给您家（您）{actual}。',
      fail: '按当地的救助标准没有还可以给您家（您）的金额。',
      unknown: '按当地的救助标准还可以给您家（您）多少尚未了解清楚。',
    },
    turning: '按当地的救助标准还可以给您家（您）{bound}',
  },
  'spending-in-formula': {
    subject: '当地救助标准是否包括该类支出',
    citizen: {
      pass: '当地的救助标准包括您家（您）的这类支出。',
      fail: '当地的救助标准不包括您家（您）的这类支出，或者支出没有达到标准规定的数额。',
      unknown: '当地的救助标准是否包括您家（您）的这类支出尚未了解清楚。',
    },
    turning: '当地的救助标准包括您家（您）的这类支出',
  },
  income: {
    subject: '家庭人均可支配收入（年）',
    citizen: {
      pass: '您家上一年人均可支配收入为{actual}，符合规定。',
      fail: '您家上一年人均可支配收入为{actual}，超过了{limit}的标准。',
      unknown: '您家的收入尚未核对清楚。',
    },
    turning: '您家上一年人均可支配收入不超过{bound}',
  },
  'financial-assets': {
    subject: '人均金融资产',
    citizen: {
      pass: '您家人均金融资产为{actual}，符合规定。',
      fail: '您家人均金融资产为{actual}，超过了{limit}的标准。',
      unknown: '您家的金融资产尚未核对清楚。',
    },
    turning: '您家人均金融资产不超过{bound}',
  },
  vehicles: {
    subject: '机动车数量',
    citizen: {
      pass: '您家的机动车数量符合规定。',
      fail: '您家有{actual}辆机动车，超过了规定的{limit}辆。',
      unknown: '您家的机动车尚未核对清楚。',
    },
    turning: '您家的机动车不超过{bound}辆',
  },
  homes: {
    subject: '住房数量',
    citizen: {
      pass: '您家的住房数量符合规定。',
      fail: '您家有{actual}套住房，超过了规定的{limit}套。',
      unknown: '您家的住房尚未核对清楚。',
    },
    turning: '您家的住房不超过{bound}套',
  },
  'beyond-means': {
    subject: '无人负担的支出与家庭收入相比',
    citizen: {
      pass: '无人负担的支出有{actual}，超出了您家的承受能力。',
      fail: '无人负担的支出有{actual}，没有达到超出您家承受能力的{limit}。',
      unknown: '您家的收入尚未核对清楚，不能判断支出是否超出承受能力。',
    },
    turning: '无人负担的支出达到{bound}',
  },
  'conference-agreed': {
    subject: '协调机制会议是否同意救助',
    citizen: {
      pass: '困难群众基本生活保障工作协调机制会议同意救助。',
      fail: '困难群众基本生活保障工作协调机制会议没有同意救助。',
      unknown: '会议是否同意尚未了解清楚。',
    },
    turning: '困难群众基本生活保障工作协调机制会议同意救助',
  },
  'conference-quorum': {
    subject: '会议到会人数',
    citizen: {
      pass: '会议到会{actual}人，符合规定。',
      fail: '会议到会{actual}人，少于规定的{limit}人。',
      unknown: '会议到会人数尚未了解清楚。',
    },
    turning: '会议到会不少于{bound}人',
  },
  'conference-left': {
    subject: '一事一议还可以给的金额',
    citizen: {
      pass: '按一事一议的最高限额还可以给您家（您）{actual}。',
      fail: '为这件事给您家（您）的已经达到一事一议的最高限额。',
      unknown: '按一事一议还可以给多少尚未了解清楚。',
    },
    turning: '按一事一议的最高限额还可以给{bound}',
  },
  'no-means-of-shelter': {
    subject: '自身有无能力解决食宿',
    citizen: {
      pass: '您自身没有能力解决食宿。',
      fail: '您自身有能力解决食宿。',
      unknown: '自身有无能力解决食宿尚未了解清楚。',
    },
    turning: '您自身没有能力解决食宿',
  },
  'no-kin-here': {
    subject: '在当地有无亲友可以投靠',
    citizen: {
      pass: '您在当地没有亲友可以投靠。',
      fail: '您在当地有亲友可以投靠。',
      unknown: '在当地有无亲友可以投靠尚未了解清楚。',
    },
    turning: '您在当地没有亲友可以投靠',
  },
  'no-allowance': {
    subject: '是否享受低保或者特困供养',
    citizen: {
      pass: '您没有享受低保或者特困供养。',
      fail: '您已经享受低保或者特困供养。',
      unknown: '是否享受低保或者特困供养尚未了解清楚。',
    },
    turning: '您没有享受低保或者特困供养',
  },
  'lives-on-streets': {
    subject: '是否正在流浪乞讨度日',
    citizen: {
      pass: '您正在流浪乞讨度日。',
      fail: '您没有流浪乞讨度日。',
      unknown: '是否正在流浪乞讨度日尚未了解清楚。',
    },
    turning: '您正在流浪乞讨度日',
  },
};
