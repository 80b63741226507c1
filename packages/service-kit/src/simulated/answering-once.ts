/** One outside, simulated: it cannot be reached for so many attempts, and then answers each question once, however often it is asked. `nth` is counted from 1. */
export const answeringOnce = <Answer>(name: string, fails: number, answer: (nth: number) => Answer): ((id: string) => Promise<Answer>) => {
  const book = new Map<string, Answer>();
  let failed = 0;
  return (id) => {
    const known = book.get(id);
    if (known !== undefined) return Promise.resolve(known);
    if (failed < fails) {
      failed += 1;
      return Promise.reject(new Error(`${name}: cannot be reached`));
    }
    const answered = answer(book.size + 1);
    book.set(id, answered);
    return Promise.resolve(answered);
  };
};
