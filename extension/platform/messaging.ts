/**
 * Messages between the extension's parts, typed by `messages.ts`. Errors travel: a handler that throws rejects at
 * the caller with the same message, and so does a message that nobody handles.
 */
import { InputError, MissingError, NewerError, ProvisionError, ServiceError } from '../../shared/errors';
import { FROM_WEB_PAGES, type Messages, type PageMessages } from '../messages';
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';

type Kind = keyof Messages;
type Handler<K extends Kind> = (payload: Parameters<Messages[K]>[0]) => Promise<ReturnType<Messages[K]>>;
export type Handlers = { readonly [K in Kind]: Handler<K> };

interface Envelope {
  readonly provision: 1;
  readonly kind: string;
  readonly payload?: unknown;
}
type Reply =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

const ERRORS: Readonly<Record<string, new (message: string) => ProvisionError>> = {
  InputError,
  MissingError,
  NewerError,
  ServiceError,
  ProvisionError,
};

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'provision' in message && message.provision === 1;

const isReply = (reply: unknown): reply is Reply =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';

const failure = (error: unknown): Reply =>
  error instanceof Error
    ? { ok: false, name: error.name, message: error.message }
    : { ok: false, name: 'Error', message: String(error) };

/**
 * Asks the background to do something.
 * @throws what the handler threw (same class where it is one of ours, same message always), or a ServiceError when
 * the background did not answer
 */
export async function ask<K extends Kind>(
  kind: K,
  ...[payload]: Parameters<Messages[K]>
): Promise<ReturnType<Messages[K]>> {
  const envelope: Envelope = { provision: 1, kind, payload };
  const reply: unknown = await browser.runtime.sendMessage(envelope);
  // Both ends are typed by the same interface and ship together; this is where the types meet.
  return valueOf(reply, kind, 'The extension’s background') as ReturnType<Messages[K]>;
}

/** Asks the content script in a tab. @throws as `ask`; also when there is no such script */
export async function askTab<K extends keyof PageMessages>(
  tabId: number,
  kind: K,
): Promise<ReturnType<PageMessages[K]>> {
  const envelope: Envelope = { provision: 1, kind };
  const reply: unknown = await browser.tabs.sendMessage(tabId, envelope);
  // As in `ask`.
  return valueOf(reply, kind, 'The open page') as ReturnType<PageMessages[K]>;
}

type AnyHandlers = Readonly<Record<string, (payload: never) => unknown>>;

async function run(handlers: AnyHandlers, message: Envelope, fromOwnPage: boolean): Promise<Reply> {
  try {
    const { kind, payload } = message;
    const handler = Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;
    if (!handler) throw new Error(`Nobody handles the message "${kind}".`);
    if (!fromOwnPage && !FROM_WEB_PAGES.some((allowed) => allowed === kind))
      throw new Error(`The message "${kind}" is not taken from a web page.`);
    // What a kind of message carries is what its handler takes: `Handlers` says so of both.
    return { ok: true, value: await handler(payload as never) };
  } catch (error) {
    return failure(error);
  }
}

function valueOf(reply: unknown, kind: string, who: string): unknown {
  if (!isReply(reply))
    throw new ServiceError(`${who} did not answer "${kind}". Close this page and try again.`);
  if (reply.ok) return reply.value;
  const Known = (Object.hasOwn(ERRORS, reply.name) ? ERRORS[reply.name] : undefined) ?? Error;
  throw new Known(reply.message);
}

/** Answers messages. Call it while the worker starts, synchronously, or the message that woke it is lost. */
export function answer(handlers: Handlers): void {
  const home = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isEnvelope(message) || sender.id !== browser.runtime.id) return undefined;
    return run(handlers, message, sender.url?.startsWith(home) ?? false);
  });
}

/** Answers the extension's pages from a content script. Pages of other extensions and sites cannot reach it. */
export function answerInPage(handlers: { readonly [K in keyof PageMessages]: PageMessages[K] }): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    isEnvelope(message) && sender.id === browser.runtime.id ? run(handlers, message, true) : undefined,
  );
}
