/** Does one thing of a name after the other, over all parts of the extension. */
export const oneAtATime = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`provision-qa ${name}`, work);
