// @vitest-environment jsdom
/** Pictures of what they are given: verdicts, hits, an import, values that are pre-filled. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportJob, ImportPhase } from '../../../extension/model/import-job';
import { ConnectionList } from '../../../extension/views/connection-list';
import { FactList } from '../../../extension/views/fact-list';
import { HitList } from '../../../extension/views/hit-list';
import { ImportProgress } from '../../../extension/views/import-progress';
import { PrefillPreview } from '../../../extension/views/prefill-preview';
import { RegisterLine } from '../../../extension/views/register-line';
import { SearchBox } from '../../../extension/views/search-box';
import { toneOf } from '../../../extension/views/status-tag';
import { VerdictCard } from '../../../extension/views/verdict-card';
import { EstablishmentStatus } from '../../../shared/schema/establishment';
import { VerdictKind } from '../../../shared/schema/verdict';
import { ESTABLISHMENT, VERDICT } from '../model/made-up-establishment';

const nothing = (): void => undefined;
const place = (): HTMLElement => document.body;
/** Lets the views settle after what `work` does. */
const doing = (work: () => void): void => void act(work);
const show = (view: Parameters<typeof render>[0]): void => doing(() => render(view, place()));
const text = (): string => place().textContent ?? '';
const button = (label: string): HTMLButtonElement => {
  const found = [...place().querySelectorAll('button')].find((one) => one.textContent?.includes(label));
  if (!found) throw new Error(`There is no button "${label}" in: ${text()}`);
  return found;
};
const press = (target: Element, key: string): void =>
  doing(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

beforeEach(() => {
  render(null, place());
});

describe('the verdict card', () => {
  const card = (change: Partial<typeof ESTABLISHMENT>) =>
    show(
      <VerdictCard
        verdict={{ ...VERDICT, establishment: { ...ESTABLISHMENT, ...change } }}
        headline="On the register"
        onFollow={nothing}
      />,
    );

  test('shows text of the register as text', () => {
    card({ proprietor: '<img src=x onerror=alert(1)>', street: '<script>alert(2)</script>' });
    expect(text()).toContain('<img src=x onerror=alert(1)>');
    expect(place().querySelectorAll('img, script')).toHaveLength(0);
  });

  test('shows a close date only where the status goes with it', () => {
    card({ closeDate: '2004-04-17', status: 'open' });
    expect(text()).not.toContain('17 April 2004');
    card({ closeDate: '2004-04-17', status: 'closed', closeReason: 'Academy Converter' });
    expect(text()).toContain('17 April 2004: Academy Converter');
    card({ closeDate: '2027-08-31', status: 'closing' });
    expect(text()).toContain('Proposed to close31 August 2027');
  });

  test.each([
    ['2026-11-21', 'Was proposed to close', true],
    ['2026-11-22', 'Proposed to close', false],
    ['2026-11-23', 'Proposed to close', false],
  ])('a proposal to close on %s, looked at on 22 November 2026: %s', (closeDate, label, passed) => {
    card({ closeDate, status: 'closing' });
    expect([...place().querySelectorAll('dt')].map((one) => one.textContent)).toContain(label);
    expect(text().includes('That date has passed')).toBe(passed);
  });

  test('phone and website are links', () => {
    card({ phone: '01632 960001', website: 'www.quillbrook.example' });
    const links = [...place().querySelectorAll<HTMLAnchorElement>('dl a')].map(({ href }) => href);
    expect(links).toEqual(['tel:01632960001', 'https://www.quillbrook.example/']);
  });

  test('what is no phone number or website stays text', () => {
    card({ phone: 'see office', website: 'javascript:alert(1)' });
    expect(place().querySelectorAll('dl a')).toHaveLength(0);
    expect(text()).toContain('javascript:alert(1)');
  });

  test('leaves out what is blank', () => {
    card({ proprietor: '' });
    expect(text()).not.toContain('Proprietor');
  });

  test('says where it comes from', () => {
    card({});
    expect(text()).toContain('20 November 2026');
    expect(text()).toContain('52,000 establishments');
    expect(text()).toContain('Pat Example');
  });
});

test('every status and verdict has a tone, and only registered ones are green', () => {
  const kinds = [...EstablishmentStatus.options, ...VerdictKind.options];
  expect(kinds.filter((kind) => toneOf(kind) === 'good')).toEqual(['open', 'open']);
});

describe('the list of hits', () => {
  const hit = (urn: string) => ({
    urn,
    name: `School ${urn}`,
    status: 'open' as const,
    statusName: 'Open',
    type: '',
    la: '',
    town: '',
    postcode: '',
    likeness: 1,
  });
  test('is walked with the arrow keys, back up to the box', () => {
    show(
      <>
        <input id="query" />
        <HitList hits={[hit('1'), hit('2')]} label="Entries" onChoose={nothing} />
      </>,
    );
    button('School 1').focus();
    press(button('School 1'), 'ArrowDown');
    expect(document.activeElement).toBe(button('School 2'));
    press(button('School 2'), 'ArrowDown');
    expect(document.activeElement).toBe(button('School 2'));
    press(button('School 2'), 'ArrowUp');
    press(button('School 1'), 'ArrowUp');
    expect(document.activeElement?.id).toBe('query');
  });

  test('a chosen one is told', () => {
    const chosen: string[] = [];
    show(<HitList hits={[hit('7')]} label="Entries" onChoose={({ urn }) => chosen.push(urn)} />);
    doing(() => button('School 7').click());
    expect(chosen).toEqual(['7']);
  });
});

test('the search box asks nothing while it is empty', () => {
  const props = {
    narrowing: { postcode: '', town: '', la: '' },
    onText: nothing,
    onNarrowing: nothing,
    onCheck: nothing,
  };
  show(<SearchBox text="  " disabled={false} {...props} />);
  expect(button('Check').disabled).toBe(true);
  show(<SearchBox text="x" disabled={false} {...props} />);
  expect(button('Check').disabled).toBe(false);
});

describe('the import', () => {
  const job = (phase: ImportPhase): ImportJob => ({
    id: '1',
    source: { kind: 'file', name: 'a.csv' },
    phase,
    received: 5_000_000,
    total: 10_000_000,
    attempts: 1,
    startedAt: '2026-11-22T09:30:00.000Z',
    beatAt: '2026-11-22T09:30:00.000Z',
    message: 'What was made of it.',
    overrulable: false,
    overruled: false,
  });
  const progress = (phase: ImportPhase, more: Partial<Parameters<typeof ImportProgress>[0]> = {}) =>
    show(
      <ImportProgress
        job={job(phase)}
        running={['waiting', 'downloading', 'reading', 'proving'].includes(phase)}
        interrupted={false}
        hasRegister
        onStop={nothing}
        onAgain={nothing}
        {...more}
      />,
    );

  test.each(['waiting', 'downloading', 'reading', 'proving'] as const)(
    '%s shows progress and can be stopped',
    (phase) => {
      progress(phase);
      expect(place().querySelector('progress')?.value).toBe(5_000_000);
      expect(text()).toContain('5.0 MB of 10.0 MB');
      // Why it began again, where it did.
      expect(text()).toContain('What was made of it.');
      button('Stop');
    },
  );

  test.each(['refused', 'failed', 'stopped'] as const)(
    '%s says why, that the old one stays, and can be tried again',
    (phase) => {
      progress(phase);
      expect(text()).toContain('What was made of it.');
      expect(text()).toContain('The register you had is still in use.');
      button('Try again');
      expect(text()).not.toContain('all the same');
    },
  );

  test('a refusal that may be overruled can be', () => {
    const again: boolean[] = [];
    progress('refused', {
      job: { ...job('refused'), overrulable: true },
      onAgain: (overrule) => again.push(overrule),
    });
    doing(() => button('Use it all the same').click());
    doing(() => button('Try again').click());
    expect(again).toEqual([true, false]);
  });

  test('an interrupted one says that it goes on', () => {
    progress('reading', { interrupted: true });
    expect(text()).toContain('goes on from where it was');
    button('Go on now');
  });
});

test('the age of the register copy stands beside it, and one older than a week is called old', () => {
  const info = {
    schema: 1,
    provenance: { file: 'a.csv', extractDate: '2026-01-01', rows: 5 },
    importedAt: '2026-01-02T00:00:00.000Z',
    bytes: 1,
    report: [],
    links: 0,
  } as const;
  const on = (day: string): string => {
    show(<RegisterLine info={{ ...info, report: [] }} now={`${day}T12:00:00.000Z`} onRegister={nothing} />);
    return text();
  };
  expect(on('2026-01-01')).toContain('1 January 2026 (today’s), 5 entries.');
  expect(on('2026-01-02')).toContain('(a day old)');
  expect(on('2026-01-08')).not.toContain('Old copy');
  button('About this copy');
  expect(on('2026-01-09')).toContain('Old copy Register of 1 January 2026 (8 days old)');
  button('Get a newer one');
});

describe('the pre-fill', () => {
  const props = {
    chosen: 'f',
    left: new Set<string>(),
    visitDate: '',
    onChoose: nothing,
    onLeave: nothing,
    onVisitDate: nothing,
    onOpen: nothing,
    onBack: nothing,
    onOptions: nothing,
  };
  test('without a form leads to the options', () => {
    show(<PrefillPreview forms={[]} values={[]} {...props} />);
    button('Add a connection code');
  });
  test('shows each value before the form opens, and takes back what is unticked', () => {
    const left: [string, boolean][] = [];
    show(
      <PrefillPreview
        {...props}
        forms={[{ id: 'f', title: 'Visit', from: 'Herefordshire' }]}
        values={[{ role: 'visit-date', key: 'k', value: '2026-11-24' }]}
        onLeave={(key, leave) => left.push([key, leave])}
      />,
    );
    expect(text()).toContain('24 November 2026');
    doing(() => place().querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    expect(left).toEqual([['k', true]]);
  });
});

test('a fault of a connection code stands with its field', () => {
  show(
    <ConnectionList
      connections={[]}
      fixed={0}
      followed={[]}
      switching={new Map()}
      onFollow={nothing}
      fault="It is cut off."
      onAdd={async () => false}
      onRemove={nothing}
    />,
  );
  const field = place().querySelector('#connection-code');
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  expect(place().querySelector(`#${field?.getAttribute('aria-describedby') ?? ''}`)?.textContent).toBe(
    'It is cut off.',
  );
});

test('facts without a value are left out, a nought is not', () => {
  show(
    <FactList
      facts={[
        { label: 'A', value: '' },
        { label: 'B', value: '0' },
        { label: 'C', value: null },
      ]}
    />,
  );
  expect(text()).toBe('B0');
});
