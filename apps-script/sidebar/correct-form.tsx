/** Correcting a visit: a fact of its header, a rating, a comment. The form’s response stays as it is; History has both. */
import { useState } from 'preact/hooks';
import type { ReportSubject } from '../../shared/documents/report/report-subject';
import { requirementOf } from '../../shared/instrument/criterion-words';
import { askedCriteria, type AskedCriterion } from '../../shared/judging/lines';
import { isIsoDate } from '../../shared/schema/dates';
import { isUrn } from '../../shared/schema/text';
import { CommandForm, type Asked } from './command-form';
import type { Server } from './server-client';
import type { OpenedVisit } from './visit-api';
import { WhyField } from './why-field';

interface Props {
  readonly opened: OpenedVisit;
  readonly subject: ReportSubject;
  readonly server: Server;
  readonly onDone: (opened: OpenedVisit) => void;
}

const HEADER = {
  visitDate: 'Date of the visit',
  'provider/name': 'Name of the provider',
  'provider/urn': 'URN of the provider',
  officer: 'Officer',
} as const;
type HeaderField = keyof typeof HEADER;
const isHeader = (what: string): what is HeaderField => what in HEADER;

const OF_CRITERION = {
  ratings: 'A rating',
  notApplicable: 'That a criterion does not apply',
  comments: 'A comment',
} as const;

type OfCriterion = keyof typeof OF_CRITERION;
const isOfCriterion = (what: string): what is OfCriterion => what in OF_CRITERION;

/** Of which criteria that can be said, by what the form asks. */
const fitting = (what: OfCriterion, { framework, instrument }: ReportSubject): AskedCriterion[] =>
  askedCriteria(framework, instrument).filter(({ criterion, asksFor }) => {
    if (what === 'ratings') return asksFor === 'rating';
    return asksFor !== 'nothing' && (what === 'comments' || criterion.conditional !== null);
  });

export function CorrectForm({ opened, subject, server, onDone }: Props) {
  const { answers } = opened.visit;
  const [what, setWhat] = useState('visitDate');
  const asked = isOfCriterion(what) ? fitting(what, subject) : [];
  const [chosen, setCode] = useState('');
  const [why, setWhy] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const criterion = asked.find((one) => one.code === chosen) ?? asked[0];
  const code = criterion?.code ?? '';
  const field = isHeader(what) ? what : `${what}/${code}`;
  const header: Record<HeaderField, string> = {
    visitDate: answers.visitDate,
    'provider/name': answers.provider.name,
    'provider/urn': answers.provider.urn ?? '',
    officer: answers.officer,
  };
  const before = isHeader(what)
    ? header[what]
    : ((what === 'ratings'
        ? answers.ratings
        : what === 'comments'
          ? answers.comments
          : answers.notApplicable)[code] ?? '');
  const value = typed[field] ?? before;
  const set = (text: string): void => setTyped({ ...typed, [field]: text });

  const command = (): Asked | { at: string; fault: string } => {
    if (value.trim() === before) return { at: 'correct-to', fault: 'Nothing is changed yet.' };
    if (what === 'visitDate' && !isIsoDate(value)) return { at: 'correct-to', fault: 'Give a whole date.' };
    if (what === 'provider/urn' && value.trim() !== '' && !isUrn(value.trim()))
      return { at: 'correct-to', fault: 'A URN has 5 or 6 digits.' };
    if (why.trim() === '') return { at: 'correct-why', fault: 'Say why: it is kept beside the change.' };
    return { kind: 'correct', field, to: value.trim(), why };
  };
  const options = criterion?.scale?.options ?? [];
  return (
    <CommandForm
      opened={opened}
      server={server}
      label="Save the correction"
      command={command}
      onDone={onDone}
    >
      <label for="correct-what">What is wrong?</label>
      <select id="correct-what" value={what} onChange={(event) => setWhat(event.currentTarget.value)}>
        {Object.entries({ ...HEADER, ...OF_CRITERION })
          .filter(([key]) => !isOfCriterion(key) || fitting(key, subject).length > 0)
          .map(([key, title]) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
      </select>
      {!isHeader(what) && (
        <>
          <label for="correct-code">Of which criterion</label>
          <select id="correct-code" value={code} onChange={(event) => setCode(event.currentTarget.value)}>
            {asked.map((one) => (
              <option key={one.code} value={one.code}>
                {one.code} {requirementOf(one.criterion)}
              </option>
            ))}
          </select>
        </>
      )}
      <label for="correct-to">{what === 'notApplicable' ? 'Why it does not apply' : 'What is right'}</label>
      {what === 'ratings' && options.length > 0 ? (
        <select id="correct-to" value={value} onChange={(event) => set(event.currentTarget.value)}>
          {['', ...options.map(({ label }) => label)].map((label) => (
            <option key={label} value={label}>
              {label === '' ? 'Not answered' : label}
            </option>
          ))}
        </select>
      ) : what === 'comments' || what === 'notApplicable' ? (
        <textarea
          id="correct-to"
          rows={3}
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      ) : what === 'visitDate' ? (
        <input
          id="correct-to"
          type="date"
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      ) : (
        <input
          id="correct-to"
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
          autocomplete="off"
        />
      )}
      <WhyField id="correct-why" why={why} onWhy={setWhy} />
      <p class="quiet">
        The response in the form stays as it was. Reading the forms again keeps the correction.
      </p>
    </CommandForm>
  );
}
