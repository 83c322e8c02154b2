/** What is due in the next weeks: a calendar of counts, and under it what they are. */
import type { CountyPicture } from '../../shared/schema/county-picture';
import { WEEKDAYS, weeksAhead, whereWeekend } from '../../shared/schema/weeks-ahead';
import { longDate } from '../../shared/schema/dates';
import { counted } from '../../shared/schema/counted';

type Day = CountyPicture['days'][number];

/** Without its year. */
const shortDate = (day: string): string => longDate(day).replace(/ \d{4}$/, '');

export function DueCalendar({ county: { asOf, days, late } }: { readonly county: CountyPicture }) {
  const within = (from: string, to: string): readonly Day[] =>
    days.filter(({ on }) => on >= from && on <= to);
  const countOf = (theirs: readonly Day[]): number => theirs.reduce((sum, { count }) => sum + count, 0);
  const weeks = weeksAhead(asOf).map(({ monday, days: slots }) => {
    const byDay = slots.map(({ name, from, to }) => ({ name, theirs: within(from, to) }));
    const theirs = byDay.flatMap((day) => day.theirs);
    return { monday, theirs, count: countOf(theirs), byDay };
  });
  return (
    <>
      {late > 0 && <p>{counted(late, 'thing')} overdue or without a date: This week has them.</p>}
      <table class="calendar">
        <caption class="quiet">How many things are due on each day. {whereWeekend(asOf)}.</caption>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col">
                <abbr title={day}>{day.slice(0, 3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, byDay }) => (
            <tr key={monday}>
              <th scope="row">{shortDate(monday)}</th>
              {byDay.map((day) => (
                <td key={day.name} class={day.theirs.length > 0 ? 'due' : undefined}>
                  {day.theirs.length > 0 ? countOf(day.theirs) : <span class="hidden">none</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {weeks.map(
        ({ monday, theirs, count }) =>
          count > 0 && (
            <details key={monday}>
              <summary>
                Week from {shortDate(monday)}: {counted(count, 'thing')}
              </summary>
              <ul class="says">
                {theirs.map(({ on, count: all, first }) => (
                  <li key={on}>
                    <strong>{shortDate(on)}</strong>: {first.join('; ')}
                    {all > first.length ? `; and ${all - first.length} more` : ''}
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
    </>
  );
}
