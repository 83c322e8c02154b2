/**
 * What the Marketplace SDK's two pages ask for, ready to paste (guide "Create a store listing": a name of at most 50
 * letters without Google's product names, a short description of at most 200, a detailed one of fewer than 16,000;
 * icons of 32 and 128 pixels, a card banner of 220 by 140, screenshots of 1280 by 800).
 */
import { scopeTable } from './scope-reasons';

export const LISTING = {
  name: 'Provision QA',
  short:
    'Quality assurance of alternative provision for English local authorities: visit forms, judgements by the framework’s own rules, the county in one workbook.',
  detailed: `For local authorities in England that quality-assure alternative provision.

Choose a framework, and the add-on builds its visit form and a workbook for the county. Each visit that is handed in is judged by the framework’s own rules, with reasons; the officer decides the outcome. The workbook shows which visits are due, which essential requirements are unmet, what is common across providers and what evidence is about to expire.

Frameworks: Align, Derby, Herefordshire, Keys, IntegratED and the 2025 national standards, each with its source, and your own from a tab, CSV or JSON.

Everything stays in your organisation’s own Google account: there is no other server. Forms about a named pupil get a restricted spreadsheet of their own.

There is no league table, no score over several frameworks and no judgement in the name of the Department for Education or Ofsted. An authority’s approval does not replace the commissioner’s own checks.`,
  pricing: 'Free of charge',
} as const;

/** Links that only the organisation that publishes it has. */
const LINKS = ['Terms of service', 'Privacy policy', 'Support'] as const;

export interface ListingPictures {
  readonly icons: readonly string[];
  readonly banner: string;
  readonly screenshots: readonly string[];
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** The page to fill the forms in from. @param pictures names of files beside it */
export const listingPage = (
  scopes: readonly string[],
  pictures: ListingPictures,
): string => `# Marketplace listing

For a **private** listing in your own organisation. The steps are in \`apps-script/README.md\`, “C. A listing in your
organisation”. What stands in [square brackets] is yours to fill in.

## App configuration

${list([
  'App visibility: **Private** (it cannot be changed later)',
  'Installation settings: **Individual + Admin install**',
  'App integration: **Sheets add-on**; script ID and version of your script project',
  'Developer name, website and email: [yours]',
])}

OAuth scopes, one a line, as on the consent screen:

\`\`\`
${scopes.join('\n')}
\`\`\`

Why each is asked for:

${scopeTable(scopes)}

## Store listing

${list([
  `Application name: **${LISTING.name}**`,
  `Short description: ${LISTING.short}`,
  'Category: [the nearest one for education or administration]',
  `Pricing: ${LISTING.pricing}`,
])}

Detailed description:

\`\`\`
${LISTING.detailed}
\`\`\`

Graphic assets:

${list([
  `Application icons: ${pictures.icons.join(', ')}`,
  `Application card banner: ${pictures.banner}`,
  `Screenshots: ${pictures.screenshots.join(', ')}`,
])}

Support links:

${list(LINKS.map((name) => `${name}: [address of your page]`))}

The privacy policy can be made from \`../privacy/\`.
`;
