/** Counts as bars, each with its figures in words beside it: the bar alone says nothing that they do not. */
import { counted } from '../../shared/schema/counted';

interface BarOf {
  readonly title: string;
  readonly all: number;
  /** Of these. */
  readonly dark: number;
  readonly light: number;
  readonly words: string;
}

const SHOWN = 10;

interface Props {
  readonly of: readonly BarOf[];
  /** What one of them is, in the singular. */
  readonly what: string;
  /** All of them, as they stand; else those with a gap, and the rest in a sentence. */
  readonly inOrder?: boolean;
}

const isGap = ({ dark, light }: BarOf): boolean => dark + light > 0;

export function Gaps({ of, what, inOrder = false }: Props) {
  const listed = inOrder ? of : of.filter(isGap);
  const most = Math.max(1, ...listed.map(({ all, dark, light }) => (inOrder ? all : dark + light)));
  const [first, rest] = inOrder ? [listed, []] : [listed.slice(0, SHOWN), listed.slice(SHOWN)];
  const without = of.length - listed.length;
  if (of.length === 0) return <p>No visit says anything of it yet.</p>;
  return (
    <>
      <Bars of={first} most={most} />
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, `more ${what}`)} with a gap</summary>
          <Bars of={rest} most={most} />
        </details>
      )}
      {without > 0 && (
        <p>
          {without} of {of.length} {what}s: all met wherever they were asked.
        </p>
      )}
    </>
  );
}

const wide = (count: number, most: number): { readonly width: string } => ({
  width: `${(100 * count) / most}%`,
});

const Bars = ({ of, most }: { readonly of: readonly BarOf[]; readonly most: number }) => (
  <ul class="bars">
    {of.map(({ title, all, dark, light, words }) => (
      <li key={title}>
        <span class="what">{title}</span>{' '}
        <strong>
          {dark + light} of {all}
        </strong>
        <span class="bar" aria-hidden="true">
          <span class="dark" style={wide(dark, most)} />
          <span class="light" style={wide(light, most)} />
        </span>
        <span class="quiet">{words}</span>
      </li>
    ))}
  </ul>
);
