/** A privacy notice for each kind of form, from what its forms really ask; for the authority to complete. */
import { frameworks } from '../../shared/frameworks/index';
import { fieldsOf } from '../../shared/instrument/product-fields';
import type { Framework, Instrument } from '../../shared/schema/framework';

interface Form {
  readonly framework: Framework;
  readonly instrument: Instrument;
}

/** Whom a kind of form is about, and who fills it in. */
const KINDS: Readonly<Partial<Record<Instrument['kind'], { readonly title: string; readonly by: string }>>> =
  {
    visit: { title: 'Visit to a provider', by: 'an officer of the authority' },
    audit: { title: 'Audit of a provider', by: 'the provider or an officer of the authority' },
    monitoring: { title: 'Monitoring of a placement', by: 'the school, the provider or an officer' },
    'self-evaluation': { title: 'Self-evaluation', by: 'the provider' },
    referral: { title: 'Referral of a pupil', by: 'the school or the authority' },
    agreement: { title: 'Commissioning agreement for a pupil', by: 'the school or the authority' },
  };

/** Fields about a person, by the kind of field. */
const PERSONAL: readonly string[] = ['person', 'email', 'phone', 'signature'];

const about = ({ framework, instrument }: Form): string[] =>
  fieldsOf(framework, instrument)
    .map(({ field }) => field)
    .filter((field) => PERSONAL.includes(field.kind) || field.role === 'officer' || field.pupilData === true)
    .map(({ title }) => title);

const unique = (lines: readonly string[]): string[] => [...new Set(lines)];
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Notices by name of file. */
export function privacyNotices(): Readonly<Record<string, string>> {
  const forms = frameworks.flatMap((framework) =>
    framework.instruments.map((instrument): Form => ({ framework, instrument })),
  );
  return Object.fromEntries(
    Object.entries(KINDS).flatMap(([kind, words]) => {
      const those = forms.filter(({ instrument }) => instrument.kind === kind);
      return those.length ? [[`privacy-notice-${kind}.md`, notice(words, those)]] : [];
    }),
  );
}

function notice(
  { title, by }: { readonly title: string; readonly by: string },
  forms: readonly Form[],
): string {
  const isAboutPupils = forms.some(({ instrument }) => instrument.pupilLevel);
  const asked = unique(forms.flatMap(about));
  return `# Privacy notice: ${title.toLowerCase()}

*A draft for [name of the authority] to complete and to link from the form. It describes what Provision QA does; the
purposes, the lawful basis and the periods are the authority's own.*

Forms of this kind: ${forms.map(({ framework, instrument }) => `${framework.title}, ${instrument.title}`).join('; ')}. Filled in by ${by}.

## Who is responsible

[Name of the authority] is the controller. Data protection officer: [name, address].

## What is asked that is about people

${asked.length ? list(asked) : 'No question asks for anything about a person.'}

${
  isAboutPupils
    ? 'This form is about a named pupil. Its answers go to a spreadsheet of their own that only its maker can open until they share it; they never reach the county workbook.'
    : 'No question asks for a pupil’s name. Boxes for free text can hold what people write into them: do not name pupils there.'
}

## Why, and on what basis

[Purpose, e.g. quality assurance of alternative provision that the authority commissions; lawful basis, e.g. public task, with the law that gives it.]

## Where it is kept, and who sees it

In [name of the authority]'s own Google account: the form, ${isAboutPupils ? 'its own spreadsheet' : 'the county workbook'}, and letters made from it. Google processes it for the authority under [the authority's agreement with Google]. No other company receives it and there is no other server. Those with whom the files are shared see it: [who].

## How long

[Years, as in the workbook's Settings.] Nothing is removed by itself: afterwards [who] ${
    isAboutPupils
      ? 'takes it out of the form, its spreadsheet and the letters made from it.'
      : 'removes it from the form, the workbook with its hidden tabs, and the letters made from it. What stays is that something was removed, when, by whom, and a reason that names nobody; earlier versions of the workbook stay for as long as the workbook does.'
  }

## Your rights

You can ask for what is held about you, to have it corrected or taken out, and to object. [How, and to whom.] You can complain to the Information Commissioner's Office.
`;
}
