/** What the set-up proposes, in words; whoever wants it otherwise opens the fields. */
import { usualSettings, type ProposedSettings } from '../../shared/schema/settings';
import { readTermStart } from '../../shared/schema/terms';

/** As typed. */
export type SettingsEntry = Readonly<Record<keyof ProposedSettings, string>>;

type Key = keyof ProposedSettings;
const TERMS = ['autumnTermFrom', 'springTermFrom', 'summerTermFrom'] as const satisfies readonly Key[];
const NUMBERS = [
  'visitIntervalMonths',
  'keepVisitsYears',
  'keepLettersYears',
  'keepPupilYears',
] as const satisfies readonly Key[];
const LABELS: Readonly<Record<Key, string>> = {
  autumnTermFrom: 'Autumn term begins on',
  springTermFrom: 'Spring term begins on',
  summerTermFrom: 'Summer term begins on',
  visitIntervalMonths: 'Months between visits, where no framework asks for less',
  keepVisitsYears: 'Years to keep visits',
  keepLettersYears: 'Years to keep letters and reports',
  keepPupilYears: 'Years to keep forms about a pupil',
};
const MOST = { visitIntervalMonths: 36, keepVisitsYears: 50, keepLettersYears: 50, keepPupilYears: 50 };

export const usualEntry: SettingsEntry = {
  autumnTermFrom: usualSettings.autumnTermFrom,
  springTermFrom: usualSettings.springTermFrom,
  summerTermFrom: usualSettings.summerTermFrom,
  visitIntervalMonths: String(usualSettings.visitIntervalMonths),
  keepVisitsYears: String(usualSettings.keepVisitsYears),
  keepLettersYears: String(usualSettings.keepLettersYears),
  keepPupilYears: String(usualSettings.keepPupilYears),
};

/** What is wrong, by field; {} where nothing is. */
export function settingsFaults(entry: SettingsEntry): Partial<Record<Key, string>> {
  const faults: Partial<Record<Key, string>> = {};
  for (const key of TERMS)
    if (readTermStart(entry[key]) === null) faults[key] = 'Give a day such as 1 September, or Easter.';
  for (const key of NUMBERS) {
    const [text, most] = [entry[key].trim(), MOST[key]];
    const isWhole = /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
    if (!isWhole) faults[key] = `Give a whole number from 1 to ${most}.`;
  }
  return faults;
}

/** What was typed, of which nothing is wrong. */
export const settingsOf = (entry: SettingsEntry): ProposedSettings => ({
  autumnTermFrom: entry.autumnTermFrom.trim(),
  springTermFrom: entry.springTermFrom.trim(),
  summerTermFrom: entry.summerTermFrom.trim(),
  visitIntervalMonths: Number(entry.visitIntervalMonths),
  keepVisitsYears: Number(entry.keepVisitsYears),
  keepLettersYears: Number(entry.keepLettersYears),
  keepPupilYears: Number(entry.keepPupilYears),
});

function inWords(entry: SettingsEntry): string {
  const said = (key: Key): string => entry[key].trim();
  const summer = /^easter$/i.test(said('summerTermFrom')) ? 'Easter Monday' : said('summerTermFrom');
  return [
    `Terms begin on ${said('autumnTermFrom')}, ${said('springTermFrom')} and ${summer}.`,
    `A visit is due ${said('visitIntervalMonths')} months after the last where no framework asks for less.`,
    `Visits are kept for ${said('keepVisitsYears')} years, letters and reports for ${said('keepLettersYears')}, forms about a pupil for ${said('keepPupilYears')}; nothing is removed by itself.`,
    'All of it can be changed later in the Settings tab.',
  ].join(' ');
}

interface Props {
  readonly entry: SettingsEntry;
  readonly faults: Partial<Record<Key, string>>;
  readonly onChange: (entry: SettingsEntry) => void;
}

export function ProposeSettings({ entry, faults, onChange }: Props) {
  const isFaulty = Object.keys(faults).length > 0;
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">Proposed for you</h2>
      <p>{inWords(entry)}</p>
      <details open={isFaulty}>
        <summary>Choose otherwise</summary>
        {[...TERMS, ...NUMBERS].map((key) => {
          const fault = faults[key];
          return (
            <div key={key}>
              <label for={key}>{LABELS[key]}</label>
              <p id={`${key}-fault`} class="fault" role={fault === undefined ? undefined : 'alert'}>
                {fault}
              </p>
              <input
                id={key}
                value={entry[key]}
                onInput={(event) => onChange({ ...entry, [key]: event.currentTarget.value })}
                aria-describedby={`${key}-fault`}
                aria-invalid={fault !== undefined}
              />
            </div>
          );
        })}
      </details>
    </section>
  );
}
