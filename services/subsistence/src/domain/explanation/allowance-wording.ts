import type { Wording } from '@jiuzhu/policy';

/** How each condition of an allowance is said. */
export const allowanceWording: Wording = {
  'allowance-member': {
    subject: '本人是共同生活的家庭成员',
    citizen: { pass: '本人是您家共同生活的成员。', fail: '本人已不是您家共同生活的成员。', unknown: '本人是否共同生活尚未查清。' },
    turning: '本人是共同生活的家庭成员',
  },
  'allowance-death': {
    subject: '死亡已经登记',
    citizen: { pass: '死亡已经登记。', fail: '没有登记死亡。', unknown: '是否死亡尚未查清。' },
    turning: '死亡已经登记',
  },
  'allowance-class': {
    subject: '属于可以享受的救助对象',
    citizen: { pass: '属于规定可以享受的救助对象。', fail: '不属于规定可以享受的救助对象。', unknown: '是否属于规定的救助对象尚未查清。' },
    turning: '属于规定可以享受的救助对象',
  },
  'allowance-disability': {
    subject: '持有规定类别的残疾人证',
    citizen: { pass: '持有残疾人证。', fail: '没有登记残疾人证。', unknown: '是否持有残疾人证尚未查清。' },
    turning: '持有规定类别的残疾人证',
  },
  'allowance-grade': {
    subject: '残疾等级',
    citizen: {
      pass: '残疾等级{actual}级，在规定的{limit}级以内。',
      fail: '残疾等级{actual}级，不在规定的{limit}级以内。',
      unknown: '残疾等级尚未查清。',
    },
    turning: '残疾等级{bound}',
  },
  'allowance-age-from': {
    subject: '年龄',
    citizen: { pass: '本人{actual}，已满{limit}。', fail: '本人{actual}，未满{limit}。', unknown: '本人的年龄尚未查清，应满{limit}。' },
    turning: '本人年龄{bound}',
  },
  'allowance-age-below': {
    subject: '年龄',
    citizen: { pass: '本人{actual}，未满{limit}。', fail: '本人{actual}，已满{limit}。', unknown: '本人的年龄尚未查清，应未满{limit}。' },
    turning: '本人年龄{bound}',
  },
  'allowance-illness': {
    subject: '患有重特大疾病',
    citizen: { pass: '本人患有重特大疾病。', fail: '没有登记本人患有重特大疾病。', unknown: '本人是否患有重特大疾病尚未查清。' },
    turning: '本人患有重特大疾病',
  },
  'allowance-certificate': {
    subject: '已提交证明材料',
    citizen: { pass: '已提交规定的证明材料。', fail: '没有提交规定的证明材料。', unknown: '尚未提交规定的证明材料。' },
    turning: '提交规定的证明材料',
  },
  'allowance-own-income': {
    subject: '本人月收入',
    citizen: { pass: '本人没有收入。', fail: '本人每月有收入{actual}。', unknown: '本人的收入尚未查清。' },
    turning: '本人没有收入',
  },
  'allowance-child-programme': {
    subject: '未享受特困人员救助供养或者另一项儿童保障',
    citizen: {
      pass: '没有享受特困人员救助供养或者另一项儿童保障。',
      fail: '已经选择或者享受特困人员救助供养或者另一项儿童保障，不能重复享受。',
      unknown: '是否享受特困人员救助供养尚未查清。',
    },
    turning: '选择本项儿童保障，不享受特困人员救助供养或者另一项儿童保障',
  },
  'allowance-premium-share': {
    subject: '代缴的比例',
    citizen: { pass: '按规定为本人代缴{actual}。', fail: '规定不为本人代缴。', unknown: '代缴的比例尚未查清。' },
    turning: '属于规定代缴的对象',
  },
  'allowance-stack': {
    subject: '已经享受的同类补贴',
    citizen: {
      pass: '本人每月已享受同类补贴{actual}，低于合计上限{limit}。',
      fail: '本人每月已享受同类补贴{actual}，已达到合计上限{limit}，不能重复享受。',
      unknown: '本人已享受的同类补贴尚未查清，合计上限为{limit}。',
    },
    turning: '本人每月已享受的同类补贴{bound}',
  },
};
