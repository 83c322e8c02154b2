/**
 * Messages between the extension's parts, typed by `messages.ts`. Errors travel: a handler that throws rejects at
 * the caller with the same message, and so does a message that nobody handles.
 */
import { InputError, MissingError, ProvisionError, ServiceError } from '../../shared/errors';
import { FROM_WEB_PAGES, type Messages } from '../messages';
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

const ERRORS = { InputError, MissingError, ServiceError, ProvisionError } as const;

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
  if (!isReply(reply))
    throw new ServiceError(`The extension's background did not answer "${kind}". Close this page and try again.`);
  // Both ends are typed by the same interface and ship together; this is where the types meet.
  if (reply.ok) return reply.value as ReturnType<Messages[K]>;
  const Known = reply.name in ERRORS ? ERRORS[reply.name as keyof typeof ERRORS] : Error;
  throw new Known(reply.message);
}

async function run(handlers: Handlers, message: Envelope, fromOwnPage: boolean): Promise<Reply> {
  try {
    if (!Object.hasOwn(handlers, message.kind)) throw new Error(`Nobody handles the message "${message.kind}".`);
    const kind = message.kind as Kind;
    if (!fromOwnPage && !FROM_WEB_PAGES.includes(kind))
      throw new Error(`The message "${kind}" is not taken from a web page.`);
    const handler = handlers[kind] as (payload: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(message.payload) };
  } catch (error) {
    return failure(error);
  }
}

/** Answers messages. Call it while the worker starts, synchronously, or the message that woke it is lost. */
export function answer(handlers: Handlers): void {
  const home = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isEnvelope(message) || sender.id !== browser.runtime.id) return undefined;
    return run(handlers, message, sender.url?.startsWith(home) ?? false);
  });
}
