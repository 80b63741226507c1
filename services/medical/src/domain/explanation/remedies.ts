/** What may be done against a decision: how many days for reconsideration and how many months for litigation; absent where no document says. */
export type Remedies = { readonly reconsideration?: number | undefined; readonly litigation?: number | undefined };

const within = (length: number | undefined, unit: string): string =>
  length === undefined ? '法律规定的期限内' : `收到本告知书之日起 ${String(length)} ${unit}内`;

/** 649号 Art 65: whoever is not content may go either way. */
export const remediesOf = ({ reconsideration, litigation }: Remedies): readonly string[] => [
  `不服本决定的，可以在${within(reconsideration, '日')}依法申请行政复议，也可以在${within(litigation, '个月')}依法提起行政诉讼（依据：《社会救助暂行办法》（国务院令第649号）第六十五条）。`,
];
