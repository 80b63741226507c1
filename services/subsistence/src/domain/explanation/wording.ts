import type { Wording } from '@jiuzhu/policy';

/** How each condition is spoken of: to the officer by its subject, to the applicant in one sentence. */
export const wording: Wording = {
  income: {
    subject: '家庭月收入与全体成员低保标准之和',
    citizen: {
      pass: '您家每月收入合计{actual}，低于全体成员的低保标准之和{limit}。',
      fail: '您家每月收入合计{actual}，未低于全体成员的低保标准之和{limit}。',
      unknown: '您家收入尚未查清，暂不能与全体成员的低保标准之和{limit}比较。',
    },
    turning: '您家每月收入合计{bound}',
  },
  members: {
    subject: '计入的共同生活的家庭成员人数',
    citizen: {
      pass: '您家计入的共同生活的家庭成员有{actual}人。',
      fail: '您家的成员都因服刑、失踪等规定的情形不计入共同生活的家庭成员，没有可以认定的对象。',
      unknown: '您家计入的共同生活的家庭成员人数尚未查清。',
    },
    turning: '您家计入的共同生活的家庭成员{bound}人',
  },
  'financial-assets': {
    subject: '家庭金融资产',
    citizen: {
      pass: '您家存款、证券、保险等金融资产合计{actual}，在限额{limit}以内。',
      fail: '您家存款、证券、保险等金融资产合计{actual}，超出限额{limit}。',
      unknown: '您家金融资产尚未查清，限额为{limit}。',
    },
    turning: '您家存款、证券、保险等金融资产合计{bound}',
  },
  vehicles: {
    subject: '机动车辆数量',
    citizen: {
      pass: '您家有机动车辆{actual}辆，在规定的{limit}辆以内。',
      fail: '您家有机动车辆{actual}辆，超出规定的{limit}辆。',
      unknown: '您家机动车辆的数量尚未查清，规定不超过{limit}辆。',
    },
    turning: '您家机动车辆{bound}辆',
  },
  homes: {
    subject: '房屋套数',
    citizen: {
      pass: '您家有房屋{actual}套，在规定的{limit}套以内。',
      fail: '您家有房屋{actual}套，超出规定的{limit}套。',
      unknown: '您家房屋的套数尚未查清，规定不超过{limit}套。',
    },
    turning: '您家房屋{bound}套',
  },
  'home-area': {
    subject: '房屋总面积',
    citizen: {
      pass: '您家房屋总面积{actual}，在规定的{limit}以内。',
      fail: '您家房屋总面积{actual}，超出规定的{limit}。',
      unknown: '您家房屋的面积尚未查清，规定不超过{limit}。',
    },
    turning: '您家全部房屋的总面积{bound}',
  },
  businesses: {
    subject: '经营主体数量',
    citizen: {
      pass: '您家登记的经营主体有{actual}个，在规定的{limit}个以内。',
      fail: '您家登记的经营主体有{actual}个，超出规定的{limit}个。',
      unknown: '您家登记的经营主体数量尚未查清，规定不超过{limit}个。',
    },
    turning: '您家登记的经营主体{bound}个',
  },
  machinery: {
    subject: '大型农机具数量',
    citizen: {
      pass: '您家有大型农机具{actual}台，在规定的{limit}台以内。',
      fail: '您家有大型农机具{actual}台，超出规定的{limit}台。',
      unknown: '您家大型农机具的数量尚未查清，规定不超过{limit}台。',
    },
    turning: '您家大型农机具{bound}台',
  },
  'counts-as-member': {
    subject: '本人计入共同生活的家庭成员',
    citizen: {
      pass: '您计入共同生活的家庭成员。',
      fail: '您因服刑、失踪等规定的情形，现在不计入共同生活的家庭成员。',
      unknown: '您是否计入共同生活的家庭成员尚未查清。',
    },
    turning: '您本人重新计入共同生活的家庭成员',
  },
  'single-person-ground': {
    subject: '单独申请的情形',
    citizen: {
      pass: '您符合可以单独申请的情形。',
      fail: '您不属于可以单独申请的情形。',
      unknown: '您是否属于可以单独申请的情形尚未查清。',
    },
    turning: '您患有规定的重大疾病，或者持有规定类别和等级的残疾证',
  },
  'household-not-entitled': {
    subject: '全家不符合低保条件',
    citizen: {
      pass: '您全家不符合低保条件，可以按单人户审核。',
      fail: '您全家符合低保条件，应当全家纳入，不能只纳入个别成员。',
      unknown: '您全家是否符合低保条件尚未查清。',
    },
    turning: '您全家不符合低保条件',
  },
  'margin-floor': {
    subject: '家庭月收入不低于全体成员低保标准之和',
    citizen: {
      pass: '您家每月收入合计{actual}，不低于全体成员的低保标准之和{limit}。',
      fail: '您家每月收入合计{actual}，低于全体成员的低保标准之和{limit}，不在低保边缘家庭的范围内。',
      unknown: '您家收入尚未查清，暂不能与全体成员的低保标准之和{limit}比较。',
    },
    turning: '您家每月收入合计{bound}',
  },
  'rigid-income': {
    subject: '家庭月收入与上年度人均可支配收入',
    citizen: {
      pass: '您家每月收入合计{actual}，人均低于当地上年度人均可支配收入，按全家折算为每月{limit}。',
      fail: '您家每月收入合计{actual}，人均未低于当地上年度人均可支配收入，按全家折算为每月{limit}。',
      unknown: '您家收入尚未查清，暂不能与当地上年度人均可支配收入比较，按全家折算为每月{limit}。',
    },
    turning: '您家每月收入合计{bound}',
  },
  'rigid-spending': {
    subject: '刚性支出与家庭收入的规定比例',
    citizen: {
      pass: '您家每月刚性支出合计{actual}，超过按家庭收入的规定比例算得的{limit}。',
      fail: '您家每月刚性支出合计{actual}，未超过按家庭收入的规定比例算得的{limit}。',
      unknown: '您家收入尚未查清，刚性支出占收入的比例暂不能计算。',
    },
    turning: '您家每月刚性支出合计{bound}',
  },
  'rigid-no-income': {
    subject: '家庭没有收入',
    citizen: {
      pass: '您家没有收入，刚性支出按超过规定比例认定。',
      fail: '您家有收入，刚性支出按占收入的比例计算。',
      unknown: '您家是否有收入尚未查清。',
    },
    turning: '您家没有收入',
  },
  'tekun-category': {
    subject: '老年人、残疾人或未成年人',
    citizen: {
      pass: '属于老年人、残疾人或者未成年人。',
      fail: '您家没有符合特困人员条件的老年人、残疾人或者未成年人。',
      unknown: '是否属于老年人、残疾人或者未成年人尚未查清。',
    },
    turning: '属于老年人、残疾人或者未成年人',
  },
  'tekun-no-labour': {
    subject: '无劳动能力',
    citizen: {
      pass: '按规定属于无劳动能力。',
      fail: '不属于规定的无劳动能力的情形。',
      unknown: '是否无劳动能力尚未查清。',
    },
    turning: '属于规定的无劳动能力的情形',
  },
  'tekun-income': {
    subject: '本人月收入与低保标准（特困人员）',
    citizen: {
      pass: '本人每月收入{actual}，低于低保标准{limit}。',
      fail: '本人每月收入{actual}，未低于低保标准{limit}，不属于无生活来源。',
      unknown: '本人的收入尚未查清，低保标准为{limit}。',
    },
    turning: '本人每月收入{bound}',
  },
  'tekun-obligors': {
    subject: '有履行义务能力的法定义务人',
    citizen: {
      pass: '没有法定义务人，或者法定义务人无履行义务能力。',
      fail: '有具备履行义务能力的法定义务人。',
      unknown: '法定义务人的情况尚未查清。',
    },
    turning: '没有具备履行义务能力的法定义务人',
  },
  'tekun-child-programme': {
    subject: '未选择孤儿或事实无人抚养儿童保障',
    citizen: {
      pass: '未纳入孤儿或者事实无人抚养儿童的基本生活保障。',
      fail: '已选择孤儿或者事实无人抚养儿童的基本生活保障，不再认定为特困人员。',
      unknown: '是否选择孤儿或者事实无人抚养儿童的基本生活保障尚未查清。',
    },
    turning: '选择特困人员救助供养，不选择孤儿或者事实无人抚养儿童保障',
  },
  'margin-income': {
    subject: '家庭月收入与低保边缘家庭标准之和',
    citizen: {
      pass: '您家每月收入合计{actual}，在低保边缘家庭的标准{limit}之内。',
      fail: '您家每月收入合计{actual}，超出低保边缘家庭的标准{limit}。',
      unknown: '您家收入尚未查清，暂不能与低保边缘家庭的标准{limit}比较。',
    },
    turning: '您家每月收入合计{bound}',
  },
  'own-income': {
    subject: '本人月收入与低保标准',
    citizen: {
      pass: '您本人每月收入{actual}，低于低保标准{limit}。',
      fail: '您本人每月收入{actual}，未低于低保标准{limit}。',
      unknown: '您本人的收入尚未查清，低保标准为{limit}。',
    },
    turning: '您本人每月收入{bound}',
  },
};
