/** What a framework's shape cannot say: names that must be unique, and references that must lead somewhere. */
import { topics } from '../crosswalk/topics';
import { countsInCounty } from '../instrument/instrument-parts';
import { choiceOf } from '../judging/condition';
import type { Criterion, Field, Framework, Instrument, Rule, Theme } from '../schema/framework';
import { oneLine } from '../schema/text';
import { arePointsWhole, POINTS_FAULT } from './scale-cell';

/** Where in the framework, and what is wrong there. */
export interface PlacedFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = readonly (string | number)[];
type Placed<T> = { readonly item: T; readonly path: Path };

const placedIn = <T>(items: readonly T[] | undefined, path: Path): Placed<T>[] =>
  (items ?? []).map((item, index) => ({ item, path: [...path, index] }));

function themesIn(framework: Framework): Placed<Theme>[] {
  return [
    ...placedIn(framework.themes, ['themes']),
    ...framework.instruments.flatMap(({ themes }, index) =>
      placedIn(themes, ['instruments', index, 'themes']),
    ),
  ];
}

const criteriaIn = (themes: readonly Placed<Theme>[]): Placed<Criterion>[] =>
  themes.flatMap(({ item, path }) => placedIn(item.criteria, [...path, 'criteria']));

function fieldsIn(framework: Framework, themes: readonly Placed<Theme>[]): Placed<Field>[] {
  return [
    ...placedIn(framework.headerFields, ['headerFields']),
    ...framework.sections.flatMap(({ fields }, index) => placedIn(fields, ['sections', index, 'fields'])),
    ...themes.flatMap(({ item, path }) => [
      ...placedIn(item.before, [...path, 'before']),
      ...placedIn(item.criteria, [...path, 'criteria']).flatMap((criterion) =>
        placedIn(criterion.item.fields, [...criterion.path, 'fields']),
      ),
      ...placedIn(item.after, [...path, 'after']),
    ]),
  ];
}

function repeated<T>(
  placed: readonly Placed<T>[],
  name: (item: T) => string,
  property: string,
  what: string,
): PlacedFault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ item, path }) => {
    const key = name(item);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      { path: [...path, property], message: `${what} “${key}” is there already; each needs one of its own.` },
    ];
  });
}

const CHOOSING: readonly Field['kind'][] = ['choice', 'dropdown', 'ticks'];

function fieldFaults({ item, path }: Placed<Field>): PlacedFault[] {
  const wrong = (property: string, message: string): PlacedFault => ({ path: [...path, property], message });
  const choices = item.choices ?? [];
  return [
    ...(CHOOSING.includes(item.kind) && choices.length === 0
      ? [wrong('choices', `“${item.title}” is a ${item.kind} and has nothing to choose from.`)]
      : []),
    ...(new Set(choices.map(oneLine)).size < choices.length
      ? [wrong('choices', `“${item.title}” offers one choice twice.`)]
      : []),
    ...(item.kind === 'rows' && item.columns === undefined
      ? [wrong('columns', `“${item.title}” has rows and no columns.`)]
      : []),
    ...(item.key.startsWith('product-')
      ? [wrong('key', 'Keys that begin with “product-” are kept for the product’s own questions.')]
      : []),
  ];
}

function criterionFaults(framework: Framework, { item, path }: Placed<Criterion>): PlacedFault[] {
  const unknown = item.topics.filter(({ topic }) => topics.every(({ id }) => id !== topic));
  return [
    ...(item.scale !== null && !Object.hasOwn(framework.scales, item.scale)
      ? [{ path: [...path, 'scale'], message: `There is no scale “${item.scale}”.` }]
      : []),
    ...unknown.map(({ topic }) => ({ path: [...path, 'topics'], message: `There is no topic “${topic}”.` })),
  ];
}

function formFaults(framework: Framework, { item, path }: Placed<Instrument>): PlacedFault[] {
  const themes = new Set([...(item.themes ?? []), ...framework.themes].map(({ code }) => code));
  const sections = new Set(framework.sections.map(({ id }) => id));
  return item.parts.flatMap((part): PlacedFault[] => {
    const there = 'theme' in part ? themes.has(part.theme) : sections.has(part.section);
    const name = 'theme' in part ? `theme “${part.theme}”` : `section “${part.section}”`;
    return there
      ? []
      : [{ path: [...path, 'parts'], message: `“${item.title}” names a ${name} that is not there.` }];
  });
}

function showIfFaults(framework: Framework, fields: readonly Placed<Field>[]): PlacedFault[] {
  return placedIn(framework.sections, ['sections']).flatMap(({ item, path }): PlacedFault[] => {
    const { showIf } = item;
    if (!showIf) return [];
    const asked = fields.find((one) => one.item.key === showIf.field)?.item;
    const answers = asked?.kind === 'yes-no' ? ['Yes', 'No'] : (asked?.choices ?? []);
    return answers.includes(showIf.is)
      ? []
      : [
          {
            path: [...path, 'showIf'],
            message: asked
              ? `“${item.title}” is shown on the answer “${showIf.is}”, which “${asked.title}” does not offer.`
              : `“${item.title}” hangs on a field “${showIf.field}” that is not there.`,
          },
        ];
  });
}

function ruleFaults(framework: Framework): PlacedFault[] {
  return placedIn(framework.rules, ['rules']).flatMap(({ item, path }): PlacedFault[] => {
    const outcome = framework.outcomes.find(({ id }) => id === item.outcome);
    if (!outcome)
      return [
        {
          path: [...path, 'outcome'],
          message: `The rule “${item.id}” leads to an outcome “${item.outcome}” that is not there.`,
        },
      ];
    if (outcome.officerOnly)
      return [
        {
          path: [...path, 'outcome'],
          message: `The rule “${item.id}” suggests “${outcome.label}”, which only an officer may choose.`,
        },
      ];
    return countedFaults(framework, item).map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  });
}

/** What a rule looks at or counts that is not there. */
function countedFaults(framework: Framework, rule: Rule): PlacedFault[] {
  const { id, scope, when } = rule;
  const themes = new Set(framework.themes.map(({ code }) => code));
  const codes = new Set(framework.themes.flatMap(({ criteria }) => criteria.map(({ code }) => code)));
  const options = Object.values(framework.scales).flatMap((scale) => scale.options);
  const choice = choiceOf(rule);
  const isThere = (label: string): boolean =>
    options.some((option) => option.label.toLowerCase() === label.toLowerCase());
  const named = typeof scope === 'string' ? [] : 'themes' in scope ? scope.themes : scope.criteria;
  const known = typeof scope === 'object' && 'themes' in scope ? themes : codes;
  const faults: (readonly [string, string | undefined | false])[] = [
    [
      'scope',
      scope === 'essential' &&
        framework.themes.every(({ essential }) => !essential) &&
        `The rule “${id}” looks at essential themes, and there are none.`,
    ],
    [
      'scope',
      named.some((code) => !known.has(code)) &&
        `The rule “${id}” looks at ${known === themes ? 'themes' : 'criteria'} that are not there: ${named.filter((code) => !known.has(code)).join(', ')}.`,
    ],
    [
      'when',
      choice !== undefined &&
        !isThere(choice) &&
        `No scale has a choice “${choice}”. There are: ${[...new Set(options.map(({ label }) => label))].join(', ')}. What they count as is written met, partly met or not met.`,
    ],
    [
      'when',
      (when.kind === 'points' || when.kind === 'points-share') &&
        options.every(({ points }) => points === undefined) &&
        `The rule “${id}” counts points, and no scale says what its choices are worth.`,
    ],
  ];
  return faults.flatMap(([property, message]) => (message ? [{ path: [property], message }] : []));
}

/** Everything wrong with a framework whose shape is right. */
export function checkFramework(framework: Framework): readonly PlacedFault[] {
  const themes = themesIn(framework);
  const criteria = criteriaIn(themes);
  const fields = fieldsIn(framework, themes);
  const named = (placed: readonly Placed<{ id: string }>[], what: string): PlacedFault[] =>
    repeated(placed, ({ id }) => id, 'id', what);
  return [
    ...repeated(themes, ({ code }) => code, 'code', 'The theme'),
    ...repeated(criteria, ({ code }) => code, 'code', 'The code'),
    ...repeated(fields, ({ key }) => key, 'key', 'The field key'),
    ...named(placedIn(framework.sections, ['sections']), 'The section'),
    ...named(placedIn(framework.outcomes, ['outcomes']), 'The outcome'),
    ...named(placedIn(framework.rules, ['rules']), 'The rule'),
    ...named(placedIn(framework.instruments, ['instruments']), 'The form'),
    ...themes
      .filter(({ item }) => item.criteria.length === 0)
      .map(({ item, path }) => ({ path, message: `The theme “${item.title}” has no criterion.` })),
    ...Object.entries(framework.scales).flatMap(([id, { options }]) =>
      repeated(
        placedIn(options, ['scales', id, 'options']),
        ({ label }) => oneLine(label),
        'label',
        'The choice',
      ),
    ),
    ...criteria.flatMap((criterion) => criterionFaults(framework, criterion)),
    ...fields.flatMap(fieldFaults),
    ...placedIn(framework.instruments, ['instruments']).flatMap((form) => formFaults(framework, form)),
    ...showIfFaults(framework, fields),
    ...ruleFaults(framework),
    ...Object.entries(framework.scales).flatMap(([id, { options }]) =>
      arePointsWhole(options) ? [] : [{ path: ['scales', id, 'options'], message: POINTS_FAULT }],
    ),
    ...pupilFaults(framework),
  ];
}

/** Fields that hold a pupil's data may only stand in forms that say so. */
function pupilFaults(framework: Framework): PlacedFault[] {
  return placedIn(framework.instruments, ['instruments'])
    .filter(({ item }) => countsInCounty(item))
    .flatMap(({ item, path }): PlacedFault[] => {
      const sections = item.parts.flatMap((part) =>
        'section' in part ? (framework.sections.find(({ id }) => id === part.section)?.fields ?? []) : [],
      );
      const field = [...(item.header === false ? [] : framework.headerFields), ...sections].find(
        ({ pupilData }) => pupilData,
      );
      return field
        ? [
            {
              path: [...path, 'pupilLevel'],
              message: `“${item.title}” asks “${field.title}”, which is about a pupil, and is not marked as a form about one.`,
            },
          ]
        : [];
    });
}
