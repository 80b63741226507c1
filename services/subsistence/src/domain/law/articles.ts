/** The articles on which the conditions rest, as they are cited to officers and applicants. */
export const articles = {
  entitlement: '《社会救助暂行办法》（国务院令第649号）第九条',
  amount: '《社会救助暂行办法》（国务院令第649号）第十二条；《最低生活保障审核确认办法》（民发〔2021〕57号）第二十三条',
  property: '《社会救助暂行办法》（国务院令第649号）第九条；《最低生活保障审核确认办法》（民发〔2021〕57号）第十四条',
  alone: '《最低生活保障审核确认办法》（民发〔2021〕57号）第八条',
  margin: '《最低生活保障审核确认办法》（民发〔2021〕57号）第八条第二款',
  wholeHousehold: '《关于进一步做好最低生活保障等社会救助兜底保障工作的通知》（民发〔2022〕83号）一（一）',
} as const;
