/** Rung, it lets whoever rests go on; rung while nobody rests, it is heard at the next rest. */
export type Bell = { readonly ring: () => void; readonly rest: (ms: number) => Promise<void> };

export function bell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    rest: async (ms) => {
      if (!rung) {
        const { promise, resolve } = Promise.withResolvers<undefined>();
        const timer = setTimeout(resolve, ms, undefined);
        wake = () => resolve(undefined);
        await promise;
        clearTimeout(timer);
        wake = undefined;
      }
      rung = false;
    },
  };
}
