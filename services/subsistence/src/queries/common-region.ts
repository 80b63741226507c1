/** Of a household that moved, whoever may see both places. */
export const commonRegion = (one: string, other: string): string => {
  const differs = [...one].findIndex((digit, at) => digit !== other[at]);
  return differs < 0 ? one : one.slice(0, differs);
};
