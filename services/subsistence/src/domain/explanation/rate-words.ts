import { articles } from './cited-articles.ts';

const places = { urban: '城镇', rural: '农村' } as const;
const grounds = {
  residence: '按居住地',
  'contracted-land': '拥有承包土地',
  'collective-income': '参加农村集体经济收益分配',
  'relocated-to-town': '易地搬迁至城镇',
} as const;

/** By the standard of town or country, and why, by the code of the line; of a decision from before it was weighed, nothing. */
export const rateWords: Readonly<Record<string, string>> = {
  'basic-living': '',
  ...Object.fromEntries(
    Object.entries(places).flatMap(([settlement, place]) =>
      Object.entries(grounds).map(([by, ground]) => [
        `basic-living.${settlement}.${by}`,
        `（${ground}，执行${place}标准，${articles.tekunRate}）`,
      ]),
    ),
  ),
};
