/** What a framework's source tells officers stands on the form where it matters; nothing written for them is left unused. */
import { describe, expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import { formPlan } from '../../../shared/form/form-plan';
import { partsOf } from '../../../shared/instrument/instrument-parts';
import type { Framework, Instrument } from '../../../shared/schema/framework';

const isForm = ({ kind }: Instrument): boolean => kind !== 'document' && kind !== 'checklist';
const forms = frameworks.flatMap((framework) =>
  framework.instruments.filter(isForm).map((instrument) => ({
    name: `${framework.id} ${instrument.id}`,
    framework,
    instrument,
  })),
);

describe.each(forms)('$name', ({ framework, instrument }) => {
  const { items } = formPlan(framework, instrument.id);
  const pages = items.filter(({ kind }) => kind === 'section');
  const helpOn = (title: string): string =>
    pages.find((page) => page.title === title || page.title.startsWith(`${title} (`))?.help ?? '';

  test('shows each section’s guidance on its page, in order', () => {
    for (const part of partsOf(framework, instrument)) {
      const [title, guidance] =
        part.kind === 'section'
          ? [part.section.title, part.section.guidance]
          : [
              `${part.theme.code}. ${part.theme.title}`,
              [part.theme.principle, ...(part.theme.guidance ?? [])].filter((text) => text !== undefined),
            ];
      const help = helpOn(title);
      const places = guidance.map((text) => help.indexOf(text));
      expect(
        places.every((place) => place >= 0),
        `${title}: ${guidance.join(' | ')}`,
      ).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('shows each criterion’s guidance, evidence and best practice beside it', () => {
    const shown = items.map(({ title, help }) => `${title}\n${help}`);
    for (const part of partsOf(framework, instrument)) {
      if (part.kind !== 'theme') continue;
      for (const { code, guidance, evidence, bestPractice } of part.theme.criteria) {
        const item = shown.find((text) => text.startsWith(`${code} `)) ?? '';
        for (const text of [...guidance, ...evidence, ...bestPractice]) expect(item).toContain(text);
      }
    }
  });

  test('is readable: paragraphs of a length that can be read on a page', () => {
    for (const { title, help } of pages)
      for (const paragraph of help.split('\n'))
        expect(paragraph.length, `${title}: ${paragraph}`).toBeLessThanOrEqual(600);
  });
});

describe.each(frameworks.map((framework) => ({ id: framework.id, framework })))(
  '$id',
  ({ framework }: { framework: Framework }) => {
    test('has no section, theme or scale that no form uses', () => {
      const parts = framework.instruments.flatMap((instrument) => instrument.parts);
      const sections = framework.sections.filter(
        ({ id }) => !parts.some((part) => 'section' in part && part.section === id),
      );
      const themes = framework.themes.filter(
        ({ code }) => !parts.some((part) => 'theme' in part && part.theme === code),
      );
      const rated = [...framework.themes, ...framework.instruments.flatMap((one) => one.themes ?? [])]
        .flatMap(({ criteria }) => criteria)
        .map(({ scale }) => scale);
      const scales = Object.keys(framework.scales).filter((id) => !rated.includes(id));
      expect([...sections.map(({ id }) => id), ...themes.map(({ code }) => code), ...scales]).toEqual([]);
    });
  },
);
