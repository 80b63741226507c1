/** The one key that, once merged by assignment, changes what an object inherits instead of what it holds. */
export const protoKey = '__proto__';

/** `JSON.parse` without that key. The reviver walks everything, so it runs only where the text can name it. */
export const parseJson = (text: string): unknown => (canNameProto.test(text) ? JSON.parse(text, withoutProto) : JSON.parse(text));

const canNameProto = /__proto__|\\u005f/i;
const withoutProto = (key: string, value: unknown): unknown => (key === protoKey ? undefined : value);
