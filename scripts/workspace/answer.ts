/** What the server sends back. */
import { notFoundPage } from './screens/gias-frame';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly location?: string;
  readonly cookie?: string;
  /** What the page may do, as a Content-Security-Policy; anything unless given. */
  readonly policy?: string;
}

const HTML = 'text/html; charset=utf-8';

/** An HTML page; null is a page that is not there. */
export const page = (content: string | null, status = 200): Answer =>
  content === null ? page(notFoundPage(), 404) : { status, type: HTML, content };

/** A JSON document. */
export const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  content: JSON.stringify(value),
});
