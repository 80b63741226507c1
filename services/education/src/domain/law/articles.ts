/** The articles on which the conditions rest, as they are cited to officers and applicants. */
export const articles = {
  who: '《社会救助暂行办法》（国务院令第649号）第三十三条',
  forms: '《社会救助暂行办法》（国务院令第649号）第三十四条',
  howMuch: '《社会救助暂行办法》（国务院令第649号）第三十五条',
  application: '《社会救助暂行办法》（国务院令第649号）第三十六条',
} as const;
