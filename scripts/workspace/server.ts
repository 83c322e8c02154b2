/**
 * Serves the workspace over HTTP. Every path says by itself what it is, so the same server stands in for Google's
 * hosts, the register's and its own pages: on localhost, or behind https with those hosts mapped to it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { messageOf } from '../../shared/errors';
import type { Workspace } from './add-on';
import { json, page, type Answer } from './answer';
import { asset } from './assets';
import { formRoute } from './form-route';
import type { Demonstration } from './offered-visit';
import type { RegisterCopy } from './register-copy';
import { callsPage } from './screens/calls-page';
import { documentsPage, madeDocument } from './screens/documents-page';
import { establishmentPage } from './screens/establishment-page';
import { establishmentList } from './screens/gias-frame';
import { formsPage, homePage } from './screens/home-page';
import { mailPage, mailText, outboxPage } from './screens/outbox-page';
import { workbookAction, workbookAnswer } from './workbook-route';

export interface WorkspaceServer {
  /** Answers one request. @param host the host that the request was made to, e.g. `docs.google.com`. */
  handle(host: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Listens on localhost, on the port or the next free one. */
  listen(port: number): Promise<{ server: Server; address: string }>;
}

/**
 * The server of one workspace; nothing listens until it is told to.
 * @param demonstration a visit that the first page can hand in, where there is one
 */
export function workspaceServer(
  workspace: Workspace,
  register: RegisterCopy,
  demonstration?: Demonstration,
): WorkspaceServer {
  const get = async (host: string, url: URL, cookies: string | undefined): Promise<Answer> => {
    const path = url.pathname;
    const [, urn] = /^\/Establishments\/Establishment\/Details\/(\d+)$/i.exec(path) ?? [];
    const [, file = ''] = /^\/workspace-assets\/([\w.-]+)$/.exec(path) ?? [];
    const [, links = '', date] =
      /^\/edubase\/downloads\/public\/(links_)?edubasealldata(\d{8})\.csv$/.exec(path) ?? [];
    const [, documentId] = /^\/document\/d\/([^/]+)\/edit$/.exec(path) ?? [];
    const [, mailId, isText] = /^\/outbox\/([^/]+)(\/text)?$/.exec(path) ?? [];
    if (date)
      return {
        status: 200,
        type: 'application/octet-stream',
        content: links ? register.links : register.csv,
      };
    if (urn) {
      const row = register.row(urn);
      return page(row ? establishmentPage(row, register.linksOf(urn)) : null);
    }
    if (file) {
      const found = asset(file);
      return found ? { status: 200, ...found } : page(null);
    }
    if (path === '/') return page(homePage(workspace, registerAddress(host), demonstration));
    if (path === '/forms') return page(formsPage(workspace));
    if (path === '/documents') return page(documentsPage(workspace));
    if (documentId) return madeDocument(workspace, documentId);
    if (path === '/calls') return page(callsPage(workspace));
    if (/^\/Establishments\/?$/i.test(path)) return page(establishmentList(register.first(40)));
    if (path === '/outbox') return page(outboxPage(workspace));
    if (mailId) return isText ? mailText(workspace, { mailId }) : page(mailPage(workspace, mailId));
    return (await workbookAnswer(workspace, host, url, cookies)) ?? page(null);
  };

  const answer = async (host: string, request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '/', `http://${host}`);
    const body = request.method === 'POST' ? await bodyOf(request) : '';
    const { cookie } = request.headers;
    const form = formRoute(workspace, request.method ?? 'GET', url, body, cookie);
    if (form) return form;
    if (request.method === 'POST') {
      const isOurs = fromHere(request, host);
      if (isOurs && demonstration && url.pathname === '/workspace/visit') return json(demonstration.handIn());
      const done = isOurs ? workbookAction(workspace, host, { url, text: body, cookies: cookie }) : null;
      return done ?? page(null);
    }
    return get(host, url, cookie);
  };

  const handle: WorkspaceServer['handle'] = async (host, request, response) => {
    let answered: Answer;
    try {
      answered = await answer(host, request);
    } catch (error) {
      console.error(error);
      const message = messageOf(error);
      answered = {
        status: 500,
        type: 'text/plain; charset=utf-8',
        content: `The local workspace failed: ${message}`,
      };
    }
    response.writeHead(answered.status, {
      'Content-Type': answered.type,
      'Cache-Control': 'no-store',
      ...(answered.cookie && { 'Set-Cookie': answered.cookie }),
      ...(answered.location && { Location: answered.location }),
      ...(answered.policy && { 'Content-Security-Policy': answered.policy }),
    });
    response.end(request.method === 'HEAD' ? undefined : answered.content);
  };

  return {
    handle,
    listen: async (port) => {
      const server = createServer(
        (request, response) => void handle(request.headers.host ?? 'localhost', request, response),
      );
      const free = await listenFrom(server, port);
      return { server, address: `http://localhost:${free}` };
    },
  };
}

/** Calls that change things are taken only from this server's own pages. */
function fromHere(request: IncomingMessage, host: string): boolean {
  const { origin } = request.headers;
  return origin === undefined || origin.replace(/^https?:\/\//, '') === host;
}

function registerAddress(host: string): string {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  return `http://${host}/edubase/downloads/public/edubasealldata${day}.csv`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** Tries the port and the twenty after it. */
async function listenFrom(server: Server, port: number): Promise<number> {
  for (let at = port; at <= port + 20; at += 1) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(at, '127.0.0.1', () => resolve(true));
    });
    const address = server.address();
    if (isFree && typeof address === 'object' && address) return address.port;
  }
  throw new Error(`No free port from ${port} to ${port + 20}. Stop what is using them and try again.`);
}
