/** What is due in the next weeks: a calendar of counts, and under it what they are. */
import type { CountyPicture } from '../../shared/schema/county-picture';
import { addDays, longDate, mondayOf } from '../../shared/schema/dates';

const WEEKS = [0, 1, 2, 3, 4];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

type Day = CountyPicture['days'][number];

const things = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`;

/** Without its year. */
const shortDate = (day: string): string => longDate(day).replace(/ \d{4}$/, '');

export function DueCalendar({ county: { asOf, days, late } }: { readonly county: CountyPicture }) {
  const monday = mondayOf(asOf);
  const inWeek = (week: number): readonly Day[] => {
    const [from, to] = [addDays(monday, 7 * week), addDays(monday, 7 * week + 6)];
    return days.filter(({ on }) => on >= from && on <= to);
  };
  // A weekend's stands under Friday.
  const dueOn = (week: number, day: number): number =>
    inWeek(week)
      .filter(({ on }) => {
        const place = addDays(monday, 7 * week + day);
        return day === DAYS.length - 1 ? on >= place : on === place;
      })
      .reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {late > 0 && <p>{things(late)} overdue or without a date: This week has them.</p>}
      <table class="calendar">
        <caption class="quiet">How many things are due on each day; a weekend’s stand under Friday.</caption>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            {DAYS.map((day) => (
              <th key={day} scope="col">
                <abbr title={day}>{day.slice(0, 3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKS.map((week) => (
            <tr key={week}>
              <th scope="row">{shortDate(addDays(monday, 7 * week))}</th>
              {DAYS.map((day, at) => {
                const count = dueOn(week, at);
                return (
                  <td key={day} class={count > 0 ? 'due' : undefined}>
                    {count > 0 ? count : <span class="hidden">none</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {WEEKS.map((week) => {
        const theirs = inWeek(week);
        const count = theirs.reduce((sum, one) => sum + one.count, 0);
        return (
          count > 0 && (
            <details key={week}>
              <summary>
                Week from {shortDate(addDays(monday, 7 * week))}: {things(count)}
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
          )
        );
      })}
    </>
  );
}
