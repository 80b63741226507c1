export type Finding = { readonly file: string; readonly line: number; readonly code: string };

/** What a red fixture says of itself: `// expect: code` at the end of a line, for each thing that its checker must find there. */
export const expectedIn = (file: string, text: string): readonly Finding[] =>
  text.split('\n').flatMap((line, index) => {
    const codes = /\/\/ expect: (.+)$/.exec(line)?.[1];
    return codes === undefined ? [] : codes.split(', ').map((code) => ({ file, line: index + 1, code }));
  });

/** One order for what was expected and what was found, so that a test shows the difference and nothing else. */
export const sorted = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ file, line, code }) => `${file}:${line} ${code}`).sort();
