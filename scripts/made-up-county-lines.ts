/** A made-up county as NDJSON of any size: visits under every framework that counts, with what people did since. */
import { frameworks } from '../shared/frameworks/index';
import { instrumentOf } from '../shared/instrument/instrument-parts';
import { askedCriteria } from '../shared/judging/lines';
import { addDays } from '../shared/schema/dates';
import { seededDraw } from './seeded-draw';

/** Each provider is visited so often. */
const VISITS_EACH = 6;
const FIRST_DAY = '2024-01-08';
const DAYS = 1000;
/** One event for so many visits. */
const EVENT_EVERY = 10;

export interface CountyLine {
  readonly visit: string;
  /** Criteria that the visit answers. */
  readonly lines: number;
  /** '' for most. */
  readonly event: string;
}

/** @param lines criteria in all, at least */
export function* madeUpCountyLines(lines: number, seed = 5): Iterable<CountyLine> {
  const draw = seededDraw(seed);
  const forms = frameworks.map((framework) => ({
    framework,
    asked: askedCriteria(framework, instrumentOf(framework)),
  }));
  for (let at = 0, done = 0; done < lines; at += 1) {
    const form = forms[at % forms.length];
    if (form === undefined) return;
    const { framework, asked } = form;
    const visitDate = addDays(FIRST_DAY, draw.below(DAYS));
    const id = `visit-${at}`;
    const rated = asked.flatMap(({ code, scale }): (readonly [string, string])[] =>
      scale === null ? [] : [[code, draw.of(scale.options).label]],
    );
    const commented = asked
      .filter(() => draw.below(4) === 0)
      .map(({ code }): readonly [string, string] => [code, 'Seen on the day, with its records.']);
    const visit = {
      id,
      framework: framework.id,
      provider: {
        name: `Made-up Place ${Math.floor(at / VISITS_EACH / forms.length) * forms.length + (at % forms.length)}`,
      },
      visitDate,
      submittedAt: `${addDays(visitDate, 1)}T09:00:00.000Z`,
      officer: `Officer ${draw.below(20)}`,
      ratings: Object.fromEntries(rated),
      comments: Object.fromEntries(commented),
    };
    const event = {
      v: 1,
      id: `event-${at}`,
      at: '2026-11-20T09:00:00.000Z',
      by: 'Lee Lead',
      kind: 'withdraw',
      why: 'made up',
    };
    done += asked.length;
    yield {
      visit: JSON.stringify(visit),
      lines: asked.length,
      event: at % EVENT_EVERY === 3 ? JSON.stringify({ ...event, subject: { type: 'visit', id } }) : '',
    };
  }
}
