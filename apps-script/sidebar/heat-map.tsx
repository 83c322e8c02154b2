/** Topics by framework: the more providers with a gap, the deeper the colour; every cell says its count. */
import type { CountyPicture } from '../../shared/schema/county-picture';
import { FEWEST_SHADED, shade } from '../../shared/workbook/page-looks';
import { counted } from '../../shared/schema/counted';

type Found = CountyPicture['topics'][number]['by'][number];
const gapIn = (found: Found): number => (found === null ? 0 : found.notMet + found.partly);

type Props = Pick<CountyPicture, 'topics' | 'frameworks'>;

/** Those with a gap; the others folded under them. */
export function HeatMap({ topics, frameworks }: Props) {
  if (topics.length === 0) return <p>No visit says anything of it yet.</p>;
  const isGap = ({ by }: Props['topics'][number]): boolean => by.some((one) => gapIn(one) > 0);
  const others = topics.filter((topic) => !isGap(topic));
  return (
    <>
      <HeatTable topics={topics.filter(isGap)} frameworks={frameworks} />
      <p class="quiet">
        “–” was not asked, “w” is answered in words. Fewer than {FEWEST_SHADED} asked: the count stands
        without a shade.
      </p>
      {others.length > 0 && (
        <details>
          <summary>{counted(others.length, 'topic')} without a gap</summary>
          <HeatTable topics={others} frameworks={frameworks} />
        </details>
      )}
    </>
  );
}

function HeatTable({ topics, frameworks }: Props) {
  if (topics.length === 0) return null;
  const most = Math.max(1, ...topics.flatMap(({ by }) => by.map(gapIn)));
  return (
    <div class="wide" role="region" aria-label="Topics by framework" tabIndex={0}>
      <table class="heat">
        <caption class="quiet">Providers with a gap, of those that were asked.</caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            {frameworks.map(({ title, seen }) => (
              <th key={title} scope="col" class="turned">
                {title}, {seen} seen
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map(({ title, by, words = [] }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {frameworks.map((framework, at) => (
                <HeatCell
                  key={framework.title}
                  found={by[at] ?? null}
                  inWords={words[at] ?? framework.inWords}
                  most={most}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly found: Found;
  readonly inWords: boolean;
  readonly most: number;
}

function HeatCell({ found, inWords, most }: CellProps) {
  if (found === null)
    return (
      <td class="quiet">
        <span aria-hidden="true">{inWords ? 'w' : '–'}</span>
        <span class="hidden">{inWords ? 'in words' : 'not asked'}</span>
      </td>
    );
  const gap = gapIn(found);
  const { background = 'none' } = found.asked < FEWEST_SHADED ? {} : shade(gap, most);
  return (
    <td style={{ background }}>
      {gap}
      <span class="hidden"> of {found.asked}</span>
    </td>
  );
}
