/** What changed between two versions of a framework, in plain words, and the version that a changed one gets. */
import type { Criterion, Field, Framework, Theme } from '../schema/framework';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Named {
  readonly name: string;
  readonly value: unknown;
}

/** Lines for what is new, gone and changed among things that have names; `describe` says how one changed. */
function compare<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  what: (key: string, item: T) => string,
  describe: (key: string, old: T, now: T) => readonly string[],
): string[] {
  const gone = [...before]
    .filter(([key]) => !after.has(key))
    .map(([key, item]) => `${what(key, item)} was taken out.`);
  const rest = [...after].flatMap(([key, item]) => {
    const old = before.get(key);
    return old === undefined
      ? [`${what(key, item)} was added.`]
      : same(old, item)
        ? []
        : describe(key, old, item);
  });
  return [...gone, ...rest];
}

const quote = (text: string): string => `“${text}”`;
const reworded = (who: string, part: string, old: string | undefined, now: string | undefined): string[] =>
  old === now
    ? []
    : old === undefined
      ? [`${who}: ${part} was added: ${quote(now ?? '')}.`]
      : now === undefined
        ? [`${who}: ${part} was taken out; it was ${quote(old)}.`]
        : [`${who}: ${part} was ${quote(old)} and is now ${quote(now)}.`];

/** Properties that changed and have no line of their own. */
const others = (who: string, names: readonly (readonly [string, unknown, unknown])[]): string[] =>
  names.flatMap(([name, old, now]) => (same(old, now) ? [] : [`${who}: ${name} changed.`]));

const fieldsOf = (framework: Framework): Map<string, Field> => {
  const themes = allThemes(framework).map(({ theme }) => theme);
  const fields = [
    ...framework.headerFields,
    ...framework.sections.flatMap((section) => section.fields),
    ...themes.flatMap((theme) => [
      ...(theme.before ?? []),
      ...theme.criteria.flatMap((criterion) => criterion.fields ?? []),
      ...(theme.after ?? []),
    ]),
  ];
  return new Map(fields.map((field) => [field.key, field]));
};

const allThemes = (framework: Framework): { theme: Theme }[] =>
  [...framework.themes, ...framework.instruments.flatMap(({ themes }) => themes ?? [])].map((theme) => ({
    theme,
  }));

interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly theme: string;
}

const criteriaOf = (framework: Framework): Map<string, PlacedCriterion> =>
  new Map(
    allThemes(framework).flatMap(({ theme }) =>
      theme.criteria.map((criterion) => [criterion.code, { criterion, theme: theme.code }] as const),
    ),
  );

function criterionChanges(code: string, old: PlacedCriterion, now: PlacedCriterion): string[] {
  const [a, b] = [old.criterion, now.criterion];
  return [
    ...(old.theme === now.theme ? [] : [`${code} moved from theme ${old.theme} to theme ${now.theme}.`]),
    ...reworded(code, 'the prompt', a.prompt, b.prompt),
    ...reworded(code, 'the official wording', a.official, b.official),
    ...reworded(code, 'the scale', a.scale ?? 'not rated', b.scale ?? 'not rated'),
    ...reworded(code, 'the condition', a.conditional ?? 'always applies', b.conditional ?? 'always applies'),
    ...others(code, [
      ['the guidance', a.guidance, b.guidance],
      ['the evidence', a.evidence, b.evidence],
      ['the best practice', a.bestPractice, b.bestPractice],
      ['the topics', a.topics, b.topics],
      ['how it is answered', a.answer, b.answer],
    ]),
  ];
}

function themeChanges(code: string, old: Theme, now: Theme): string[] {
  const who = `Theme ${code}`;
  return [
    ...reworded(who, 'the title', old.title, now.title),
    ...(old.essential === now.essential
      ? []
      : [`${who} ${now.essential ? 'became' : 'is no longer'} essential.`]),
    ...others(who, [
      ['the principle', old.principle, now.principle],
      ['the guidance', old.guidance, now.guidance],
      ['the category', old.category, now.category],
      ['the comment box', old.commentTitle, now.commentTitle],
    ]),
  ];
}

const byName = (items: readonly Named[]): Map<string, unknown> =>
  new Map(items.map(({ name, value }) => [name, value]));
const changedOnly = (key: string): string[] => [`${key} changed.`];

/**
 * Every difference but that of the version itself, a line each; [] where there is none. Codes and keys tell what is
 * the same thing in both.
 */
export function diffFrameworks(old: Framework, now: Framework): readonly string[] {
  const themes = (framework: Framework): Map<string, Theme> =>
    new Map(allThemes(framework).map(({ theme }) => [theme.code, theme]));
  const named = (what: string, list: (framework: Framework) => readonly { id: string }[]): string[] => {
    const of = (framework: Framework): Map<string, unknown> =>
      byName(list(framework).map((value) => ({ name: `${what} ${quote(value.id)}`, value })));
    return compare(of(old), of(now), (key) => key, changedOnly);
  };
  const sections = (framework: Framework): { id: string }[] =>
    framework.sections.map(({ fields, ...section }) => ({ ...section, keys: fields.map(({ key }) => key) }));
  const forms = (framework: Framework): { id: string }[] =>
    framework.instruments.map(({ themes: own, ...form }) => ({
      ...form,
      codes: own?.map(({ code }) => code),
    }));
  const scales = (framework: Framework): { id: string }[] =>
    Object.entries(framework.scales).map(([id, scale]) => ({ id, ...scale }));
  const order = (framework: Framework): string[] => [...criteriaOf(framework).keys()];
  const before = new Set(order(old));
  const shared = order(now).filter((code) => before.has(code));
  const kept = new Set(shared);
  return [
    ...reworded('The framework', 'the title', old.title, now.title),
    ...others('The framework', [
      ['the publisher', old.publisher, now.publisher],
      ['the edition', old.edition, now.edition],
      ['the source', old.source, now.source],
      ['the alerts', old.alerts, now.alerts],
      ['the interval between visits', old.visitInterval, now.visitInterval],
    ]),
    ...compare(themes(old), themes(now), (code, { title }) => `Theme ${code} ${quote(title)}`, themeChanges),
    ...compare(
      criteriaOf(old),
      criteriaOf(now),
      (code, { criterion }) => `${code} ${quote(criterion.prompt)}`,
      criterionChanges,
    ),
    ...(same(
      shared,
      order(old).filter((code) => kept.has(code)),
    )
      ? []
      : ['The order of the criteria changed.']),
    ...named('The scale', scales),
    ...named('The outcome', ({ outcomes }) => outcomes),
    ...named('The rule', ({ rules }) => rules),
    ...named('The section', sections),
    ...named('The form', forms),
    ...compare(
      fieldsOf(old),
      fieldsOf(now),
      (_, { title }) => `The question ${quote(title)}`,
      (_, before, after) => [
        `The question ${quote(before.title)} changed${before.title === after.title ? '' : `; it is now ${quote(after.title)}`}.`,
      ],
    ),
  ];
}

export interface NewVersion {
  readonly framework: Framework;
  /** [] where it is the newest known version unchanged. */
  readonly changes: readonly string[];
}

/**
 * The framework as the next version of its id among those known, oldest first; unchanged it keeps the newest's.
 * An authority's own versions have a name of their own ("1-la2"), which no later edition of the product takes.
 */
export function asNewVersion(framework: Framework, known: readonly Framework[]): NewVersion {
  const mine = known.filter(({ id }) => id === framework.id);
  const newest = mine.at(-1);
  if (newest === undefined) return { framework, changes: [] };
  const changes = diffFrameworks(newest, framework);
  if (changes.length === 0) return { framework: newest, changes };
  const taken = new Set(mine.map(({ version }) => version));
  const base = newest.version.replace(/-la\d+$/, '');
  let number = 1;
  while (taken.has(`${base}-la${number}`)) number += 1;
  return { framework: { ...framework, version: `${base}-la${number}` }, changes };
}
