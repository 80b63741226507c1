/** All of our environment that a program of ours gets which is to stand on its own feet: where programs are, and where what was compiled once is kept. */
export const programEnvironment = (): Readonly<Record<string, string>> => ({ ...given('PATH'), ...given('NODE_COMPILE_CACHE') });

const given = (name: string): Readonly<Record<string, string>> => {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
};
