import pg from 'pg';

type Asked = { readonly name?: string; readonly text?: string; readonly values?: readonly unknown[] } | string;
type Client = { query: (this: unknown, ...asked: unknown[]) => unknown };

/** Tells the values of a named statement once the transaction in which it was asked is committed. Nothing else may see a commit from outside. */
export function whenCommitted(name: string, told: (values: readonly unknown[]) => void): void {
  const client = pg.Client.prototype as unknown as Client;
  const { query } = client;
  const open = new WeakMap<object, (readonly unknown[])[]>();
  client.query = function (this: unknown, ...asked) {
    const answer = query.apply(this, asked);
    const [first] = asked as [Asked];
    const on = this as object;
    if (typeof first === 'object' && first.name === name && first.values) {
      open.set(on, [...(open.get(on) ?? []), first.values]);
    } else if (first === 'COMMIT') {
      const written = open.get(on) ?? [];
      open.delete(on);
      void (answer as Promise<unknown>).then(() => {
        for (const values of written) told(values);
      });
    }
    return answer;
  };
}
