/**
 * A page like those of Get Information about Schools, in the parts that a reader of the page relies on. Which rows
 * show depends on the type of establishment there; here a row shows when the register has something for it.
 */
import { html, type Html } from '../html';
import type { RegisterRow } from '../register-copy';
import { giasFrame } from './gias-frame';

const CLOSED = '2';
const NOT_RECORDED = 'Not recorded';

/** A register row as a page in the layout of the public register’s own. */
export function establishmentPage(row: RegisterRow, links: readonly RegisterRow[]): string {
  const at = (column: string): string => (row[column] ?? '').trim();
  const name = at('EstablishmentName');
  const urn = at('URN');
  const isClosed = at('EstablishmentStatus (code)') === CLOSED;
  const address = ['Street', 'Locality', 'Address3', 'Town', 'County (name)', 'Postcode']
    .map(at)
    .filter(Boolean)
    .join(', ');
  const closedOn = longDate(at('CloseDate'));
  const body = html`<main id="main-content" class="govuk-main-wrapper school-details" role="main">
    <h1 class="govuk-heading-l gias-landing-heading">
      <span id="establishment-heading" class="heading-preamble">Establishment</span>
      <span id="establishment-name">${name}</span>
    </h1>
    <p class="urn establishment-fine-detail">
      <abbr id="urn-label" title="Unique Reference Number">URN</abbr>: <span id="urn-value"> ${urn} </span>
    </p>
    <p id="establishment-type" class="establishment-type establishment-fine-detail">
      ${at('TypeOfEstablishment (name)')}
    </p>
    ${isClosed ? html`<div id="gias-establishment-closed-message" class="govuk-warning-text">${closedOn ? `This establishment closed on ${closedOn}.` : 'This establishment is closed.'}</div>` : ''}
    <div id="school-dashboard" class="tab-content">
      <div
        id="map"
        class="school-detail-map"
        data-school-name="${name}"
        data-school-address="${address}"
      ></div>
      <div class="detail-summary" id="details-summary">
        <dl class="govuk-summary-list">${facts(at, address, isClosed)}</dl>
      </div>
    </div>
    <div id="school-links" class="tab-content">
      <h2>Links</h2>
      ${linkTable(links)}
    </div>
  </main>`;
  return giasFrame(`${name} - GOV.UK`, body);
}

type At = (column: string) => string;

function facts(at: At, address: string, isClosed: boolean): Html[] {
  const number = at('EstablishmentNumber');
  const la = at('LA (code)');
  const urn = at('URN');
  const isOnline = at('TypeOfEstablishment (code)') === '49';
  const ages =
    at('StatutoryLowAge') && at('StatutoryHighAge')
      ? `${at('StatutoryLowAge')} to ${at('StatutoryHighAge')}`
      : '';
  const status = at('EstablishmentStatus (name)');
  return [
    fact('Address', html`${address || NOT_RECORDED}`),
    fact(
      'Local authority',
      html`<a id="local-authority-value" href="/Establishments">${at('LA (name)')}</a> (${la})`,
      '',
      'local-authority-key',
    ),
    html`<div class="govuk-summary-list__row">
      <dt id="head-teacher-label-key" class="govuk-summary-list__key">
        Headteacher<span class="govuk-visually-hidden"> </span>/<span class="govuk-visually-hidden"> </span
        >Principal
      </dt>
      <dd id="head-teacher-value" class="govuk-summary-list__value">
        ${at('HeadTitle (name)')} ${at('HeadFirstName')} ${at('HeadLastName')}
      </dd>
    </div>`,
    html`<div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">
        Age range
        <a href="#help-text-age-range" class="help-icon modal-link"
          ><span class="govuk-visually-hidden">Help with age range field</span
          ><span class="govuk-visually-hidden">Opens a dialog</span></a
        >
      </dt>
      <dd class="govuk-summary-list__value">${ages}</dd>
    </div>`,
    fact(
      'Phase of education',
      html`${at('PhaseOfEducation (name)')}`,
      'education-phase-value',
      'education-phase-key',
    ),
    fact(
      isOnline ? 'Establishment type' : 'School type',
      html`${at('TypeOfEstablishment (name)')}`,
      'school-type-value',
    ),
    html`<div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">ID</dt>
      <dd class="govuk-summary-list__value">
        <abbr title="Unique Reference Number">URN</abbr>:
        ${urn}${
          number ? html`, DfE number: ${la}/${number.padStart(4, '0')}` : ''
        }${at('UKPRN') ? html`<br /><abbr title="UK Provider Reference Number">UKPRN</abbr>: ${at('UKPRN')}` : ''}
      </dd>
    </div>`,
    fact(
      'Establishment status',
      isClosed ? html`<span class="pending-closure">${status}</span>` : html`${status}`,
      'establishment-status-value',
    ),
    fact('Website', website(at('SchoolWebsite')), 'website-value', 'website-key'),
    fact('Telephone', html`${at('TelephoneNum') || NOT_RECORDED}`),
    html`<dl class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key" id="ofsted-rating-and-reports-key">Ofsted rating and reports</dt>
      <dd class="govuk-summary-list__value" id="ofsted-rating-and-reports-value">
        <a href="http://www.ofsted.gov.uk/oxedu_providers/full/(urn)/${urn}"
          >Ofsted report (opens in new tab)</a
        >
      </dd>
    </dl>`,
    ...optional(at),
  ];
}

/** Rows that show only for some establishments. */
function optional(at: At): Html[] {
  const rows: [string, string, string?][] = [
    ['Inspectorate name', at('InspectorateName (name)') || at('Inspectorate (name)')],
    ["Proprietor's name", at('PropsName')],
    ['Section 41 approved', at('Section41Approved (name)') === 'Approved' ? 'Approved' : ''],
    ['Companies House number', at('CHNumber'), 'companies-house-number-value'],
    ['Open date', longDate(at('OpenDate'))],
    ['Closed date', longDate(at('CloseDate'))],
    ['Reason establishment closed', at('ReasonEstablishmentClosed (name)').replace('Not applicable', '')],
    ['Number of pupils', at('NumberOfPupils')],
    ['Date last changed', longDate(at('LastChangedDate')), 'confirmed-date-value'],
  ];
  return rows.filter(([, value]) => value).map(([title, value, id]) => fact(title, html`${value}`, id ?? ''));
}

const fact = (title: string, value: Html, id = '', keyId = ''): Html =>
  html`<div class="govuk-summary-list__row"><dt${keyId ? html` id="${keyId}"` : ''} class="govuk-summary-list__key">${title}</dt><dd${id ? html` id="${id}"` : ''} class="govuk-summary-list__value">
${value}
</dd></div>`;

function website(address: string): Html {
  if (!address) return html`${NOT_RECORDED}`;
  const full = /^https?:\/\//.test(address) ? address : `http://${address}`;
  return html`<a href="${full}" target="_blank" rel="noreferrer noopener"> ${full} (opens in new tab) </a>`;
}

function linkTable(links: readonly RegisterRow[]): Html {
  if (links.length === 0) return html`<p>There are no links.</p>`;
  return html`<table class="govuk-table gias-table">
    <thead>
      <tr>
        <th scope="col">URN</th>
        <th scope="col">Establishment name</th>
        <th scope="col">Type of link</th>
        <th scope="col">Date linked</th>
      </tr>
    </thead>
    <tbody>
      ${links.map(
        (link) =>
          html`<tr>
            <td data-label="URN">
              <a href="/Establishments/Establishment/Details/${link['LinkURN']}">${link['LinkURN']}</a>
            </td>
            <td data-label="Establishment name">${link['LinkName']}</td>
            <td data-label="Type of link">${link['LinkType']}</td>
            <td data-label="Date linked">${longDate(link['LinkEstablishedDate'] ?? '')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** `07-07-2022` as "7 July 2022"; '' for blank. */
function longDate(text: string): string {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  if (!day || !month || !year) return '';
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
