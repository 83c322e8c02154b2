/** `navigator.locks` as far as the extension uses it: one holder at a time, in the order of asking. */
const last = new Map<string, Promise<unknown>>();

export const fakeLocks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const result = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  },
};
