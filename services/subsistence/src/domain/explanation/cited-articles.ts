import { articles as ofConditions } from '../law/articles.ts';

/** What letters cite besides the conditions of the classes: how the amount follows, and what may be done about a decision. */
export const articles = {
  amount: ofConditions.amount,
  tekunAmount: '《社会救助暂行办法》（国务院令第649号）第十五条',
  supportEnds: '《特困人员认定办法》（民发〔2021〕43号）',
  tekunRate: '《特困人员认定办法》（民发〔2021〕43号）第十九条',
  procedureEnded: '《最低生活保障审核确认办法》（民发〔2021〕57号）第二十九条',
  changesToTell: '《社会救助暂行办法》（国务院令第649号）第十三条',
  reconsideration: '《社会救助暂行办法》（国务院令第649号）第六十五条；《行政复议法》（2023年修订）第二十条、第二十四条',
  litigation: '《社会救助暂行办法》（国务院令第649号）第六十五条；《行政诉讼法》第十八条、第四十六条',
} as const;
