/**
 * Blocks as a complete HTML page that prints well on A4 and that Google Drive turns into a Google Doc. Everything in
 * it is text from somewhere: all of it is escaped, and the page holds no script and fetches nothing.
 */
import type { Blank, Block, Point, StepLine } from './blocks';
import { escapeHtml } from './escape-html';

/** HTML forbids control characters but for tabs and line ends. */
const isAllowed = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code === 9 || code === 10 || (code >= 32 && code !== 127);
};

/** Text as HTML text, in an attribute as well, without what HTML forbids. */
const safe = (text: string): string =>
  escapeHtml([...text.replace(/\r\n?/g, '\n')].filter(isAllowed).join(''));

const lines = (text: string): string => safe(text).replace(/\n/g, '<br>');

/** Borders and heights stand at the cells themselves: Drive keeps those when it makes a Google Doc of the page. */
const ruled = (height: string): string => `<td style="border-bottom:1px solid #444;height:${height}"></td>`;

/** Lines to write on, by the room that there is to be. */
const LINES: Record<Blank['room'], readonly string[]> = {
  line: [ruled('8mm')],
  lines: [ruled('8mm'), ruled('8mm'), ruled('8mm')],
  signature: [ruled('16mm')],
};

function blankRows({ label, value, room }: Blank): string {
  const cells = value === null ? LINES[room] : [`<td style="vertical-align:top">${lines(value)}</td>`];
  const isHigh = value !== null || cells.length > 1;
  const heading = `<th scope="row" rowspan="${cells.length}" style="width:34%;text-align:left${isHigh ? ';vertical-align:top' : ''}">${safe(label)}</th>`;
  return cells.map((cell, index) => `<tr>${index === 0 ? heading : ''}${cell}</tr>`).join('');
}

const CELL = 'border:1px solid #444';
const HEADINGS = [
  ['Step', '58%'],
  ['Done on', '20%'],
  ['By whom', '22%'],
] as const;

const stepRow = ({ step, done, who }: StepLine, index: number): string =>
  `<tr><td style="${CELL}">${index + 1}. ${lines(step)}</td><td style="${CELL}">${lines(done)}</td><td style="${CELL}">${lines(who)}</td></tr>`;

const list = (tag: 'ol' | 'ul', items: readonly string[]): string =>
  `<${tag}>${items.map((item) => `<li>${lines(item)}</li>`).join('')}</${tag}>`;

/** A lead in bold, the text, and what belongs to it listed under it. */
const point = ({ lead, text, further = [] }: Point): string =>
  [
    [lead === undefined ? '' : `<b>${safe(lead)}</b>`, lines(text)].filter((part) => part !== '').join(' '),
    further.length === 0 ? '' : list('ul', further),
  ].join('');

const pointParagraph = ({ further, ...rest }: Point): string =>
  `<p>${point(rest)}</p>${further === undefined || further.length === 0 ? '' : list('ul', further)}`;

/** A day on its own, as `longDate` writes it: one line, however narrow its column. */
const DAY = /^([A-Z][a-z]+: )?\d{1,2} [A-Z][a-z]+ \d{4}$/;

const tableCell = (text: string): string =>
  `<td style="${CELL};vertical-align:top${DAY.test(text) ? ';white-space:nowrap' : ''}">${lines(text)}</td>`;

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map(
    (text) => `<th scope="col" style="${CELL};text-align:left;overflow-wrap:normal">${safe(text)}</th>`,
  );
  const body = rows.map((row) => `<tr>${row.map(tableCell).join('')}</tr>`);
  return `<table class="cells"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** A frame as a table of one cell, which stays one in a Google Doc. */
const framed = (edge: string, html: string): string =>
  `<table class="frame"><tbody><tr><td style="border:${edge};padding:3mm 4mm">${html}</td></tr></tbody></table>`;

type Fact = { readonly label: string; readonly text: string };

/** Labels that are whole questions get more room than names of facts. */
const LONG_LABEL = 32;
const widthOf = (facts: readonly Fact[]): string =>
  facts.some(({ label }) => label.length > LONG_LABEL) ? '48%' : '26%';

function factsTable(facts: readonly Fact[]): string {
  const width = widthOf(facts);
  const rows = facts.map(
    ({ label, text }) =>
      `<tr><th scope="row" style="width:${width};text-align:left;vertical-align:top;font-weight:bold">${safe(label)}</th><td style="vertical-align:top">${lines(text)}</td></tr>`,
  );
  return `<table class="facts"><tbody>${rows.join('')}</tbody></table>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'byline':
      return `<p class="byline">${safe(block.from)}<br>${safe(block.about)}</p>`;
    case 'title':
      return `<h1>${safe(block.text)}</h1>`;
    case 'heading':
      return `<h2>${safe(block.text)}</h2>`;
    case 'subheading':
      return `<h3>${safe(block.text)}</h3>`;
    case 'points':
      return `<ul>${block.points.map((one) => `<li>${point(one)}</li>`).join('')}</ul>`;
    case 'facts':
      return factsTable(block.facts);
    case 'summary':
      return framed(
        '1.5px solid #000',
        `<h2>${safe(block.heading)}</h2>${block.points.map(pointParagraph).join('')}`,
      );
    case 'finding': {
      const html = `<h3>${safe(block.heading)} <span class="rating">[${safe(block.rating)}]</span></h3>${block.points.map(pointParagraph).join('')}`;
      return framed(
        block.first ? '1px solid #000;border-left:6px solid #000' : 'none;border-left:2px solid #777',
        html,
      );
    }
    case 'table':
      return table(block.columns, block.rows);
    case 'paragraph':
      return `<p>${lines(block.text)}</p>`;
    case 'numbered':
      return list('ol', block.items);
    case 'bullets':
      return list('ul', block.items);
    case 'blanks':
      return `<table class="blanks"><tbody>${block.blanks.map(blankRows).join('')}</tbody></table>`;
    case 'salutation':
      return `<p>${safe(block.label)} ${block.name === null ? '_'.repeat(28) : lines(block.name)},</p>`;
    case 'steps':
      return `<table class="steps"><thead><tr>${HEADINGS.map(([text, width]) => `<th scope="col" style="${CELL};width:${width};text-align:left">${text}</th>`).join('')}</tr></thead><tbody>${block.steps.map(stepRow).join('')}</tbody></table>`;
    case 'note':
      return `<p class="note">${lines(block.text)}</p>`;
  }
}

const STYLE = `
@page { size: A4; margin: 20mm 22mm; }
body { margin: 0; color: #000; background: #fff; font: 11pt/1.45 Arial, Helvetica, sans-serif; }
main { max-width: 166mm; margin: 0 auto; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 6mm; }
h2 { font-size: 12.5pt; margin: 6mm 0 2mm; break-after: avoid; }
p { margin: 0 0 3mm; orphans: 3; widows: 3; }
ol, ul { margin: 0 0 4mm; padding-left: 7mm; }
li { margin: 0 0 1.5mm; break-inside: avoid; }
table { width: 100%; border-collapse: collapse; margin: 0 0 5mm; break-inside: avoid; }
th, td { padding: 1.2mm 2mm 1.2mm 0; vertical-align: bottom; font-weight: normal; overflow-wrap: anywhere; }
h3 { font-size: 11pt; margin: 0 0 1.5mm; break-after: avoid; }
h3 .rating { font-weight: normal; }
.byline { border-bottom: 2px solid #000; padding-bottom: 2mm; color: #333; }
.frame { break-inside: auto; margin-bottom: 4mm; }
.frame td > :last-child { margin-bottom: 0; }
.frame h2 { margin-top: 0; }
.facts, .cells { break-inside: auto; }
.facts td, .facts th, .cells td, .cells th { padding: 1mm 2mm 1mm 0; }
.cells td, .cells th { padding: 1.2mm 2mm; font-size: 10pt; }
.cells th { font-weight: bold; }
.cells tr, .facts tr { break-inside: avoid; }
.blanks th { color: #333; }
.steps { break-inside: auto; }
.steps tr { break-inside: avoid; }
.steps th, .steps td { padding: 2mm; vertical-align: top; }
.steps th { font-weight: bold; }
.note { margin-top: 8mm; padding-top: 2mm; border-top: 1px solid #999; color: #444; font-size: 8.5pt; }
@media screen { main { padding: 12mm 8mm; } }
`;

/**
 * The whole page.
 * @param title the document's name, as a browser's tab and the print-out's file name show it
 */
export const documentHtml = (blocks: readonly Block[], title: string): string =>
  [
    '<!doctype html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title><style>${STYLE}</style></head>`,
    `<body><main>${blocks.map(blockHtml).join('\n')}</main></body>`,
    '</html>',
  ].join('\n');
