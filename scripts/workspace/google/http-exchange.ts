/** A request to one of the stand-ins behind UrlFetchApp, and what it answers. */

/** A request after its checks. */
export interface Fetched {
  readonly url: URL;
  readonly method: string;
  readonly body: string;
  /** Of the body; '' where there is none. */
  readonly contentType: string;
  readonly authorised: boolean;
}
export interface Reply {
  readonly status: number;
  readonly text: string;
}
