/** What the extension's browser tests have in place of GIAS, the register's address and Google Forms. */
import { gzipSync } from 'node:zlib';
import { makeConnectionCode } from '../../shared/form/connection-code';
import type { Connection } from '../../shared/schema/connection-code';
import { madeUpRegisterFile } from '../../scripts/made-up-register';
import type { Answer } from './rig';

export const REGISTER_HOST = 'ea-edubase-api-prod.azurewebsites.net';
export const GIAS_HOST = 'www.get-information-schools.service.gov.uk';

/** Two providers that the tests look for: made up, and told apart from the register's other made-up rows. */
export const FIRST_ROWS = [
  {
    URN: '199001',
    EstablishmentName: 'Quillbrook Bridge Academy',
    'EstablishmentStatus (code)': '1',
    'EstablishmentStatus (name)': 'Open',
    'TypeOfEstablishment (code)': '38',
    'TypeOfEstablishment (name)': 'Free schools alternative provision',
    'LA (code)': '884',
    'LA (name)': 'Herefordshire, County of',
    EstablishmentNumber: '4999',
    UKPRN: '19990001',
    Street: '1 Invented Row',
    Town: 'Madeupton',
    Postcode: 'ZZ1 1ZZ',
    TelephoneNum: '01632960001',
    SchoolWebsite: 'www.quillbrook.example',
    CloseDate: '',
    'ReasonEstablishmentClosed (name)': '',
    PropsName: '=HYPERLINK("https://attacker.example","Proprietor")',
    OpenDate: '01-09-2015',
  },
  {
    URN: '199002',
    EstablishmentName: 'Tanglewick Hall School',
    'EstablishmentStatus (code)': '2',
    'EstablishmentStatus (name)': 'Closed',
    'TypeOfEstablishment (code)': '11',
    'TypeOfEstablishment (name)': 'Other independent school',
    'LA (code)': '831',
    'LA (name)': 'Derby',
    EstablishmentNumber: '6999',
    Street: '<img src=x onerror=alert(1)>',
    Town: 'Madeupton',
    Postcode: 'ZZ2 2ZZ',
    CloseDate: '31-08-2024',
    'ReasonEstablishmentClosed (code)': '2',
    'ReasonEstablishmentClosed (name)': 'Academy Converter',
  },
] as const;

export const LINKS_CSV =
  'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n199002,199001,"Quillbrook Bridge Academy","Successor",01-09-2024\r\n199001,199002,"Tanglewick Hall School","Predecessor",01-09-2024\r\n';

export const registerOf = (rows: number, first: readonly object[] = FIRST_ROWS): Uint8Array =>
  madeUpRegisterFile({ rows, first });

const CONNECTION: Connection = {
  schema: 1,
  la: { code: '884', name: 'Herefordshire' },
  workbook: {
    title: 'AP quality assurance',
    url: 'https://docs.google.com/spreadsheets/d/made-up-workbook/edit',
  },
  forms: [
    {
      formId: 'made-up-form',
      responderUri: 'https://docs.google.com/forms/d/e/made-up-form/viewform',
      title: 'Herefordshire quality assurance visit',
      framework: 'herefordshire',
      version: '1',
      instrument: 'visit',
      pupilLevel: false,
      entries: {
        'field/provider': 1001,
        'field/address': 1002,
        'field/urn': 1003,
        'field/officer': 1004,
        'field/date': 1005,
        'field/status': 1006,
      },
      roles: [
        { role: 'provider-name', key: 'field/provider', kind: 'text', choices: [] },
        { role: 'provider-address', key: 'field/address', kind: 'paragraph', choices: [] },
        { role: 'provider-urn', key: 'field/urn', kind: 'text', choices: [] },
        { role: 'officer', key: 'field/officer', kind: 'text', choices: [] },
        { role: 'visit-date', key: 'field/date', kind: 'date', choices: [] },
        {
          role: 'registration-status',
          key: 'field/status',
          kind: 'choice',
          choices: ['Registered', 'Not registered'],
        },
      ],
    },
  ],
};
export const CONNECTION_CODE = makeConnectionCode(CONNECTION);

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main id="main-content">${body}</main></body></html>`;

const line = (entry: number, title: string): string =>
  `<div role="listitem"><div data-params='%.@.[${entry + 5000},"${title}",null,0,[[${entry},null,false]]],"i1"]'><label>${title} <input type="text"></label></div></div>`;

/** The connected form, as far as the companion looks at it. */
const FORM_PAGE = page(
  'Visit',
  `<h1>Visit</h1><form action="https://docs.google.com/forms/d/e/made-up-form/formResponse" data-shuffle-seed="1">
  ${line(1001, 'Provider')}${line(1004, 'Officer')}<input type="hidden" name="fbzx" value="1"></form>`,
);

export interface RegisterHost {
  /** Set by a test to change how the register's address behaves. */
  register: (path: string) => { status: number; body: Uint8Array | string; headers?: Record<string, string> };
}

/**
 * The hosts as they are on a usual day: yesterday's file is missing, the day before has a web page in its place, the
 * day before that has the file.
 */
export function usualHosts(register: Uint8Array): { answer: Answer; host: RegisterHost } {
  const packed = gzipSync(register);
  const days = new Map<string, number>();
  const host: RegisterHost = {
    register(path) {
      const day = /(\d{8})\.csv$/.exec(path)?.[1] ?? '';
      if (path.includes('links_')) return { status: 200, body: LINKS_CSV };
      if (!days.has(day)) days.set(day, days.size);
      const age = days.get(day) ?? 0;
      if (age === 0) return { status: 404, body: page('Not found', 'No such file') };
      if (age === 1) return { status: 200, body: page('Sorry', '<h1>Sorry, there is a problem</h1>') };
      return { status: 200, body: register.length > 5_000_000 ? packed : register };
    },
  };
  const answer: Answer = (name, request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (name === REGISTER_HOST) {
      const { status, body, headers = {} } = host.register(path);
      response.writeHead(status, { 'content-type': 'text/csv', ...headers });
      response.end(body);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (name === GIAS_HOST && path.endsWith('/Details/199003')) {
      // As the real site sends it: nothing of the extension's may depend on the page's own policy.
      response.setHeader(
        'content-security-policy',
        "default-src 'self'; style-src 'self'; script-src 'self'",
      );
      response.end(GIAS_PAGE);
      return;
    }
    if (path.endsWith('/made-up-form/viewform')) return void response.end(FORM_PAGE);
    response.end(page(name, `<h1>${name}</h1>`));
  };
  return { answer, host };
}

/** An establishment's page as GIAS builds it, of a made-up pupil referral unit. */
const GIAS_PAGE = page(
  'Tanglewick Centre - GOV.UK',
  `<h1><span id="establishment-heading">Establishment</span> <span id="establishment-name">Tanglewick Centre</span></h1>
  <p>URN: <span id="urn-value"> 199003 </span></p><p id="establishment-type">Pupil referral unit</p>
  <div id="details-summary"><dl class="govuk-summary-list">
  <div class="govuk-summary-list__row"><dt>Address</dt><dd>3 Invented Row, Madeupton, ZZ3 3ZZ</dd></div>
  <div class="govuk-summary-list__row"><dt>Local authority</dt><dd id="local-authority-value"><a href="#">Derby</a> (831)</dd></div>
  <div class="govuk-summary-list__row"><dt>Headteacher</dt><dd id="head-teacher-value">Mx Sam Example</dd></div>
  <div class="govuk-summary-list__row"><dt>School type</dt><dd id="school-type-value">Pupil referral unit</dd></div>
  <div class="govuk-summary-list__row"><dt>ID</dt><dd>URN: 199003, DfE number: 831/1199<br>UKPRN: 19990003</dd></div>
  <div class="govuk-summary-list__row"><dt>Telephone</dt><dd>01632960003</dd></div>
  <div class="govuk-summary-list__row"><dt>Establishment status</dt><dd id="establishment-status-value">Open</dd></div>
  </dl></div>`,
);
