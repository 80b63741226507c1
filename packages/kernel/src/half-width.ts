/** Full-width forms (０ Ｘ, the wide blank) as their ordinary ones, as Chinese keyboards leave them in numbers. Nothing else is touched. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
