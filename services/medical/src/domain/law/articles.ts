/** The articles on which each step rests, as they are cited to officers, providers and patients. */
export const articles = {
  persons: '《社会救助暂行办法》（国务院令第649号）第二十八条',
  payment: '《社会救助暂行办法》（国务院令第649号）第二十九条',
  procedure: '《社会救助暂行办法》（国务院令第649号）第三十条',
  emergency: '《社会救助暂行办法》（国务院令第649号）第三十二条',
  epidemic: '《关于改革完善社会救助制度的意见》（中办发〔2020〕18号）',
  scheme: '《关于健全重特大疾病医疗保险和救助制度的意见》（国办发〔2021〕42号）',
} as const;
