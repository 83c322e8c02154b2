/** Stryker's JSON report (mutation-testing-report-schema), read as far as it is needed here. */
import * as z from 'zod/mini';
import { oneLine } from '../../shared/schema/text';

const Position = z.object({ line: z.number(), column: z.number() });
const Report = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          replacement: z._default(z.string(), ''),
          status: z.string(),
          location: z.object({ start: Position, end: Position }),
        }),
      ),
    }),
  ),
});

export interface Mutant {
  readonly file: string;
  /**
   * `file: was => becomes`, short and without backticks or line breaks: stays while lines move. The second of a file that
   * reads so ends in ` (2)`, and so on.
   */
  readonly id: string;
  readonly line: number;
  readonly killed: boolean;
}

const SHORT = 90;
const short = (text: string): string => {
  const line = oneLine(text.replaceAll('`', "'"));
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
};

/** A test failed; it never ended; tests could not be loaded, or something failed outside of them. */
const NOTICED = ['Killed', 'Timeout', 'RuntimeError'];

/** The mutants of a report that could be run. */
export function mutantsOf(json: string): readonly Mutant[] {
  const { files } = Report.parse(JSON.parse(json));
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const starts = source
      .split('\n')
      .reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0]);
    const place = ({ line, column }: { line: number; column: number }): number =>
      (starts[line - 1] ?? 0) + column - 1;
    const seen = new Map<string, number>();
    const numbered = (id: string): string => {
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return count === 1 ? id : `${id} (${count})`;
    };
    return mutants
      .filter(({ status }) => [...NOTICED, 'Survived', 'NoCoverage'].includes(status))
      .sort((a, b) => place(a.location.start) - place(b.location.start))
      .map(({ replacement, status, location: { start, end } }) => ({
        file,
        id: numbered(`${file}: ${short(source.slice(place(start), place(end)))} => ${short(replacement)}`),
        line: start.line,
        killed: NOTICED.includes(status),
      }));
  });
}

/** From 0 to 1; 1 where there was nothing to kill. */
export const shareKilled = (mutants: readonly Mutant[]): number =>
  mutants.length === 0 ? 1 : mutants.filter(({ killed }) => killed).length / mutants.length;

const Kept = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({
      mutants: z.array(z.looseObject({ status: z.string(), coveredBy: z.optional(z.array(z.string())) })),
    }),
  ),
});

/**
 * What is kept of earlier runs, without what stayed of the code that files run as they are loaded: no test is known to reach
 * it, so that Stryker would take it for asked whatever tests are new.
 * @param isAsked of which files all is asked again; of others it stays known
 */
export function withoutUnreached(json: string, isAsked: (file: string) => boolean): string {
  const kept = Kept.parse(JSON.parse(json));
  for (const [file, of] of Object.entries(kept.files))
    if (isAsked(file))
      of.mutants = of.mutants.filter(
        ({ status, coveredBy = [] }) => status !== 'Survived' || coveredBy.length > 0,
      );
  return JSON.stringify(kept);
}
