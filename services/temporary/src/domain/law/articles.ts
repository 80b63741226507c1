/** The articles on which the conditions rest, as they are cited to officers and applicants. */
export const articles = {
  emergency: '《民政部 财政部关于进一步加强和改进临时救助工作的意见》（民发〔2018〕23号）二（一）',
  cost: '《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）三（四）',
  expenditure: '《民政部 财政部关于进一步加强和改进临时救助工作的意见》（民发〔2018〕23号）一（一）',
  conference: '《民政部 财政部关于进一步加强和改进临时救助工作的意见》（民发〔2018〕23号）二（三）',
} as const;
