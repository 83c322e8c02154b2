/** The forms of one framework, each with a box to tick. */
import type { FormChoice, FrameworkOption, InstrumentOption } from './server-api';
import { counted } from '../../shared/schema/counted';

interface Props {
  readonly framework: FrameworkOption;
  readonly chosen: readonly FormChoice[];
  readonly onToggle: (form: FormChoice) => void;
}

/** Kinds that are filled in as a form; documents and checklists are made elsewhere. */
const FORM_KINDS = ['visit', 'audit', 'monitoring', 'self-evaluation', 'referral', 'agreement'];

function describe({ criteria, built, outdated }: InstrumentOption): string {
  const parts = [
    criteria ? counted(criteria, 'requirement') : '',
    outdated ? 'built from an earlier version: tick to build it anew' : built ? 'built' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

export function FrameworkForms({ framework, chosen, onToggle }: Props) {
  const offered = framework.instruments.filter(({ kind }) => FORM_KINDS.includes(kind));
  if (!offered.length) return null;
  return (
    <fieldset>
      <legend>{framework.title}</legend>
      <p class="quiet">
        {framework.publisher}, {framework.edition}
      </p>
      {offered.map((instrument) => {
        const id = `form-${framework.id}-${instrument.id}`;
        const fixed = instrument.built && !instrument.outdated;
        const form = {
          framework: framework.id,
          instrument: instrument.id,
          ...(instrument.outdated && { again: true }),
        };
        const ticked = chosen.some(
          (one) => one.framework === form.framework && one.instrument === form.instrument,
        );
        const detail = describe(instrument);
        return (
          <div key={id} class="choice">
            <input
              id={id}
              type="checkbox"
              checked={fixed || ticked}
              disabled={fixed}
              onChange={() => onToggle(form)}
            />
            <label for={id}>
              {instrument.title}
              {detail && <span class="quiet"> ({detail})</span>}
            </label>
            {instrument.pupilLevel && ticked && (
              <p class="notice" role="status">
                This form is about a named pupil. It gets a spreadsheet of its own that only you can open, and
                nothing in it reaches this workbook. Share it only with people who work with that pupil.
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
