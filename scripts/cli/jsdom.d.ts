/** The little of jsdom that is used here; the package brings no types. No scripts in a page are run. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: { readonly document: object };
  }
}
