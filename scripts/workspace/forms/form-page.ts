/** A published form's page, in the shape that Google served in December 2024, with every control reachable by keyboard. */
import { textAt } from '../json';
import { kindOf, questionIdOf } from '../google/forms/form-store';
import { html, scriptJson, type Html } from '../html';
import type { StoredForm, StoredItem } from '../state';
import { control } from './form-controls';
import { isQuestion, isRequired, nextPage, pagesOf, type FormPage } from './form-pages';
import { partialResponse, type FormSession } from './form-session';
import { entryOf, itemList, loadData } from './load-data';

const PRODUCTION = 'https://docs.google.com';

/** Address of the page's own script and style, on whatever host serves the page. */
const ASSETS = '/workspace-assets';

/** The page that the session is on; a page that says so when the form takes no responses. */
export function renderFormPage(form: StoredForm, session: FormSession): string {
  if (!form.isPublished || !form.isAcceptingResponses) return closedPage(form);
  const pages = pagesOf(form);
  const page = pages[session.history.at(-1) ?? 0] ?? pages[0];
  if (!page) throw new Error(`The form "${form.title}" has no pages.`);
  const here = new Set(page.items.filter(isQuestion).map(questionIdOf));
  const seed = session.seed;
  const base = `/forms/d/e/${form.publicId}`;
  const isLast = nextPage(pages, page, {}) === 'submit';
  const body = html` <form
      action="${base}/formResponse"
      target="_self"
      method="POST"
      id="mG61Hd"
      novalidate
      data-shuffle-seed="${seed}"
      data-clean-viewform-url="${PRODUCTION}${base}/viewform"
      data-response="%.@.]"
      data-first-entry="${page.index}"
      data-last-entry="${form.items.length}"
      data-is-first-page="${String(page.index === 0)}"
    >
      ${header(form, page, pages.length)} ${problemSummary(page, session)}
      ${page.opening ? '' : html`<h2 class="hidden">Questions</h2>`}
      ${page.opening ? html`` : html`<h2 class="hidden">Questions</h2>`}
      <div class="o3Dpx" role="list">${page.items.map((item, index) => listItem(item, index, session))}</div>
      <div class="ThHDze" data-shuffle-seed="${seed}">
        ${
          form.progressBar && pages.length > 1
            ? html`<div class="progress">
                <div
                  role="progressbar"
                  aria-label="Progress"
                  aria-valuemin="0"
                  aria-valuemax="${pages.length}"
                  aria-valuenow="${page.index + 1}"
                >
                  <span style="width:${Math.round((100 * (page.index + 1)) / pages.length)}%"></span>
                </div>
                <span>Page ${page.index + 1} of ${pages.length}</span>
              </div>`
            : ''
        }
        ${session.history.length > 1 ? button('GeGHKb', 'back', 'Back') : ''}
        ${isLast ? button('M2UYVd', 'submit', 'Submit') : button('OCpkoe', 'continue', 'Next')}
        ${button('X5DuWc', 'clear', 'Clear form')}
      </div>
      <input type="hidden" name="fvv" value="1" /><input
        type="hidden"
        name="partialResponse"
        value="${partialResponse(form, session, here)}"
      /><input type="hidden" name="pageHistory" value="${session.history.join(',')}" /><input
        type="hidden"
        name="fbzx"
        value="${seed}"
      /><input type="hidden" name="submissionTimestamp" value="-1" />
      ${session.responseId && html`<input type="hidden" name="edit2" value="${session.responseId}" />`}
    </form>
    <noscript>This page needs JavaScript, as Google's does.</noscript>`;
  return shell(
    form,
    body,
    html`<script>
        var FB_PUBLIC_LOAD_DATA_ = ${scriptJson(loadData(form))};
      </script>
      <script src="${ASSETS}/form.js" defer></script>`,
  );
}

const button = (jsname: string, action: string, label: string): Html =>
  html`<div
    role="button"
    class="action ${action}"
    jsname="${jsname}"
    data-action="${action}"
    aria-label="${label}"
    tabindex="0"
  >
    <span>${label}</span>
  </div>`;

function header(form: StoredForm, page: FormPage, count: number): Html {
  const { opening } = page;
  return html`<div class="head">
      <h1 class="F9yp7e">${form.title}</h1>
      ${page.index === 0 && form.description ? html`<div class="cBGGJ">${lines(form.description)}</div>` : ''}
      ${page.items.some(isRequired) ? html`<p class="md0UAd">* indicates a required question</p>` : ''}
    </div>
    ${
      opening
        ? html`<div class="head section">
            <h2 data-item-id="${Number.parseInt(opening.rest.itemId, 16)}" tabindex="-1">
              ${textAt(opening.rest, 'title') || `Section ${page.index + 1} of ${count}`}
            </h2>
            ${description(opening)}
          </div>`
        : ''
    }`;
}

function problemSummary(page: FormPage, session: FormSession): Html {
  const wrong = page.items.filter((item) => session.problems[questionIdOf(item)]);
  if (wrong.length === 0) return html``;
  const entries = wrong.map((item) => {
    const id = `i${entryOf(item)}-control`;
    return html`<li>
      <a href="#${id}">${textAt(item.rest, 'title')}: ${session.problems[questionIdOf(item)] ?? ''}</a>
    </li>`;
  });
  return html`<div class="problems" role="alert">
    <h2>There is a problem</h2>
    <ul>
      ${entries}
    </ul>
  </div>`;
}

const lines = (text: string): Html[] =>
  text.split('\n').map((line) => html`<span class="line">${line}</span><br />`);

const description = (item: StoredItem): Html => {
  const text = textAt(item.rest, 'description');
  return text
    ? html`<div class="gubaDc OIC90c RjsPE" id="d${item.rest.itemId}">${lines(text)}</div>`
    : html``;
};

function listItem(item: StoredItem, index: number, session: FormSession): Html {
  const title = textAt(item.rest, 'title');
  if (kindOf(item) === 'SECTION_HEADER') {
    return html`<div class="Qr7Oae" role="listitem">
      <div class="statement">
        <h3>${title}</h3>
        ${description(item)}
      </div>
    </div>`;
  }
  const headingId = `h${item.rest.itemId}`;
  const problem = session.problems[questionIdOf(item)] ?? '';
  const ids = [headingId, `d${item.rest.itemId}`, `e${item.rest.itemId}`, false, `q${index}`];
  // Google puts its mark in place of the outer list's opening bracket.
  const params = `%.@.${JSON.stringify([itemList(item, (value) => value), ...ids]).slice(1)}`;
  return html`<div class="Qr7Oae" role="listitem">
    <div jsmodel="CP1oW" data-params="${params}">
      <div class="geS5n${problem ? ' wrong' : ''}">
        <div id="${headingId}" class="HoXoMd D1wxyf RjsPE" role="heading" aria-level="3">
          <span class="M7eMe">${title}</span
          >${isRequired(item) ? html`<span class="vnumgf" aria-hidden="true"> *</span>` : ''}
        </div>
        ${description(item)} ${control(item, session.answers[questionIdOf(item)] ?? [], problem)}
        <div class="SL4Sz" jsname="Rfh2Tc" id="e${item.rest.itemId}">
          ${problem && html`<span class="problem"><span class="hidden">Error: </span>${problem}</span>`}
        </div>
      </div>
    </div>
  </div>`;
}

function shell(form: StoredForm, body: Html, scripts: Html): string {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${form.title}</title>
        <link rel="stylesheet" href="${ASSETS}/form.css" />
        <link rel="icon" href="data:," />
      </head>
      <body dir="ltr">
        <main>${body}</main>
        ${scripts}
      </body>
    </html>`.text;
}

function closedPage(form: StoredForm): string {
  const body = html`<div class="head">
    <h1>${form.title}</h1>
    <p>The form ${form.title} is not accepting responses.</p>
    <p>Try contacting the owner of the form if you think this is a mistake.</p>
  </div>`;
  return shell(form, body, html``);
}

/** The page after handing in: the form's own message, and ways on. */
export function confirmationPage(form: StoredForm, responseId: string): string {
  const base = `/forms/d/e/${form.publicId}/viewform`;
  const links = [
    ...(form.allowEdits ? [html`<p><a href="${base}?edit2=${responseId}">Edit your response</a></p>`] : []),
    ...(form.respondAgainLink ? [html`<p><a href="${base}">Submit another response</a></p>`] : []),
  ];
  const body = html`<div class="head">
    <h1>${form.title}</h1>
    <div class="vHW8K" role="status">${lines(form.confirmation || 'Your response has been recorded.')}</div>
    ${links}
  </div>`;
  return shell(form, body, html``);
}
