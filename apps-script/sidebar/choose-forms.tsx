/** Who is asking, and which forms to build. */
import { useState } from 'preact/hooks';
import { isLaCode } from '../../shared/schema/text';
import { ChooseResponders, entryOf, faultOf, wantedOf, type RespondersEntry } from './choose-responders';
import { NamePeople } from './name-people';
import {
  ProposeSettings,
  settingsFaults,
  settingsOf,
  usualEntry,
  type SettingsEntry,
} from './propose-settings';
import { FrameworkForms } from './framework-forms';
import type { FormChoice, Home, SetUpChoice } from './server-api';

interface Props {
  readonly home: Home;
  readonly onChosen: (choice: SetUpChoice) => void;
}

const sameForm = (a: FormChoice, b: FormChoice): boolean =>
  a.framework === b.framework && a.instrument === b.instrument;

interface Faults {
  readonly laName?: string;
  readonly laCode?: string;
  readonly forms?: string;
  readonly responders?: string;
}

function faultsOf(
  { laName, laCode = '', forms }: SetUpChoice,
  alreadyBuilt: boolean,
  responders: string | undefined,
): Faults {
  return {
    ...(laName === '' && { laName: 'Give the name of your local authority.' }),
    ...(laCode.trim() !== '' &&
      !isLaCode(laCode.trim()) && {
        laCode: 'Give the three digits of the code, e.g. 884, or leave it empty.',
      }),
    ...(!forms.length && !alreadyBuilt && { forms: 'Choose at least one form.' }),
    ...(responders !== undefined && { responders }),
  };
}

const hasPupilForm = (home: Home, chosen: readonly FormChoice[]): boolean =>
  home.links.some(({ pupilLevel }) => pupilLevel) ||
  home.frameworks.some(({ id, instruments }) =>
    instruments.some(
      (one) => one.pupilLevel && chosen.some((form) => sameForm(form, { framework: id, instrument: one.id })),
    ),
  );

export function ChooseForms({ home, onChosen }: Props) {
  const [laName, setLaName] = useState(home.laName);
  const [laCode, setLaCode] = useState(home.laCode);
  const [forms, setForms] = useState<readonly FormChoice[]>([]);
  const [responders, setResponders] = useState<RespondersEntry>(() => entryOf(home.responders));
  const [people, setPeople] = useState('');
  const [settings, setSettings] = useState<SettingsEntry>(usualEntry);
  const [proposedFaults, setProposedFaults] = useState<ReturnType<typeof settingsFaults>>({});
  // What was told once is not asked again; responders were not asked for by the first version.
  const isFirst = home.progress === null;
  const asksResponders = home.responders === null;
  const [faults, setFaults] = useState<Faults>({});

  const toggle = (form: FormChoice): void =>
    setForms((chosen) =>
      chosen.some((one) => sameForm(one, form))
        ? chosen.filter((one) => !sameForm(one, form))
        : [...chosen, form],
    );

  const submit = (event: Event): void => {
    event.preventDefault();
    const odd = isFirst ? settingsFaults(settings) : {};
    const choice: SetUpChoice = {
      ...(isFirst && { laName: laName.trim(), laCode: laCode.trim(), people }),
      ...(isFirst && !Object.keys(odd).length && { settings: settingsOf(settings) }),
      ...(asksResponders && { responders: wantedOf(responders) }),
      forms,
    };
    const found = faultsOf(choice, home.links.length > 0, asksResponders ? faultOf(responders) : undefined);
    setProposedFaults(odd);
    setFaults(found);
    const [first] = [...Object.keys(found), ...Object.keys(odd)];
    if (first === undefined) return onChosen(choice);
    const field = document.getElementById(first);
    // What is folded away takes no focus.
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  };

  return (
    <form onSubmit={submit} noValidate>
      <p>
        Provision QA adds tabs to this workbook and makes a Google Form for each choice. Tabs that are here
        already stay as they are.
      </p>
      {isFirst ? (
        <>
          <label for="laName">Local authority</label>
          <Fault id="laName-fault" text={faults.laName} />
          <input
            id="laName"
            value={laName}
            onInput={(event) => setLaName(event.currentTarget.value)}
            autocomplete="organization"
            aria-describedby="laName-fault"
            aria-invalid={faults.laName !== undefined}
          />
          <label for="laCode">LA code in the register of schools (three digits, if you know it)</label>
          <Fault id="laCode-fault" text={faults.laCode} />
          <input
            id="laCode"
            value={laCode}
            onInput={(event) => setLaCode(event.currentTarget.value)}
            inputMode="numeric"
            aria-describedby="laCode-fault"
            aria-invalid={faults.laCode !== undefined}
          />
        </>
      ) : (
        <p>
          For {home.laName}
          {home.laCode !== '' && ` (${home.laCode})`}, as the Settings tab says: what is changed there is
          taken from there.
        </p>
      )}
      <h2 id="forms" tabIndex={-1}>
        Forms
      </h2>
      <Fault id="forms-fault" text={faults.forms} />
      {home.frameworks.map((framework) => (
        <FrameworkForms key={framework.id} framework={framework} chosen={forms} onToggle={toggle} />
      ))}
      <p class="quiet">For other wording, or a framework of your own, begin with Frameworks at the top.</p>
      {asksResponders && (
        <ChooseResponders
          entry={responders}
          fault={faults.responders}
          pupilForms={hasPupilForm(home, forms)}
          onChange={setResponders}
        />
      )}
      {isFirst && (
        <NamePeople
          id="people"
          label="Officers and leads (you can leave this out)"
          typed={people}
          onChange={setPeople}
        />
      )}
      {isFirst && <ProposeSettings entry={settings} faults={proposedFaults} onChange={setSettings} />}
      <button type="submit" class="main">
        {home.links.length ? 'Add to this workbook' : 'Build'}
      </button>
    </form>
  );
}

function Fault({ id, text }: { id: string; text: string | undefined }) {
  return (
    <p id={id} class="fault" role={text === undefined ? undefined : 'alert'}>
      {text}
    </p>
  );
}
