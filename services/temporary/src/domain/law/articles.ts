/** The articles on which the conditions rest, as they are cited to officers and applicants. */
export const articles = {
  emergency: '《民政部 财政部关于进一步加强和改进临时救助工作的意见》（民发〔2018〕23号）二（一）',
  cost: '《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）三（四）',
  expenditure: '《民政部 财政部关于进一步加强和改进临时救助工作的意见》（民发〔2018〕23号）一（一）',
  conference: '《民政部 财政部关于进一步加强和改进临时救助工作的意见》（民发〔2018〕23号）二（三）',
  shelter: '《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）第六条；《实施细则》（民政部令第24号）第二条',
  shelterDuty: '《城市生活无着的流浪乞讨人员救助管理办法》（国务院令第381号）第十五条',
  remedies: '《社会救助暂行办法》第六十五条',
} as const;
