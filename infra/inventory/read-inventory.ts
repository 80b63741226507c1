export type State = 'works' | 'part' | 'not here';

/** A duty of the inventory, as the document speaks of it. */
export type Duty = {
  readonly number: string;
  readonly state: string;
  /** the test, or worked case, that shows it */
  readonly shown: readonly { readonly file: string; readonly name: string }[];
  /** what is lacking */
  readonly lacks: string;
};

export const states: readonly string[] = ['works', 'part', 'not here'] satisfies readonly State[];

const proof = /`([^`]+)` “([^”]+)”/g;

/** The rows of its tables that begin with the number of a duty: number, duty, owner, state, shown by, lacks. */
export const readInventory = (document: string): readonly Duty[] =>
  document
    .split('\n')
    .filter((line) => /^\| *\d-\d+ *\|/.test(line))
    .map((line) => {
      const [, number = '', , , state = '', shown = '', lacks = ''] = line.split('|').map((cell) => cell.trim());
      return { number, state, shown: [...shown.matchAll(proof)].map(([, file = '', name = '']) => ({ file, name })), lacks };
    });
