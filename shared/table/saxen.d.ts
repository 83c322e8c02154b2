/** What is used here of saxen, which has no types of its own. */
declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>;
  export class Parser {
    on(hook: 'openTag', told: (name: string, attributesOf: () => Attributes) => void): this;
    on(hook: 'closeTag' | 'text' | 'cdata' | 'attention', told: (text: string) => void): this;
    on(hook: 'error' | 'warn', told: (error: Error) => void): this;
    parse(xml: string): this;
  }
}
