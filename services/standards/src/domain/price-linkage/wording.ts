import type { Wording } from '@jiuzhu/policy';

const words = (subject: string) => ({
  subject,
  citizen: {
    pass: `${subject}为{actual}，达到{limit}。`,
    fail: `${subject}为{actual}，未达到{limit}。`,
    unknown: `${subject}尚未公布。`,
  },
  turning: `${subject}{bound}`,
});

export const wording: Wording = {
  'price-cpi': words('居民消费价格指数月度同比涨幅'),
  'price-food': words('食品价格指数月度同比涨幅'),
  'price-scpi': words('低收入居民基本生活费用价格指数月度同比涨幅'),
};
