/** The rooms whose tests are measured by mutation, and the survivors that are known. */

export interface Room {
  readonly folder: string;
  /** A folder in it that holds what the tests ask, which is no more changed than the tests themselves. */
  readonly except?: string;
  /** The least share of mutants to kill, in percent; null where survivors are only listed. */
  readonly bar: number | null;
  /** What looks at it: tests of parts, or of the whole add-on. */
  readonly tests: 'parts' | 'whole';
  /** Whether it is measured when nothing is asked for by name. */
  readonly always: boolean;
}

export const ROOMS: readonly Room[] = [
  { folder: 'shared/judging', except: 'examples', bar: 85, tests: 'parts', always: true },
  { folder: 'shared/county', bar: 85, tests: 'parts', always: true },
  { folder: 'shared/register/check', bar: 85, tests: 'parts', always: true },
  { folder: 'shared/form', bar: null, tests: 'parts', always: true },
  // What keeps people's words when rows move, go or are written over. Large rooms: a file at a time, with its tests.
  { folder: 'shared/record', bar: null, tests: 'parts', always: false },
  { folder: 'shared/workbook', bar: null, tests: 'parts', always: false },
  { folder: 'extension/model', bar: null, tests: 'parts', always: true },
  // Through the built add-on, seconds a test: hours for the whole room, so a file at a time and by name.
  { folder: 'apps-script/commands', bar: null, tests: 'whole', always: false },
];

/** What is changed where a whole room is asked for. */
export const filesOf = ({ folder, except }: Room): readonly string[] => [
  `${folder}/**/*.{ts,tsx}`,
  ...(except === undefined ? [] : [`!${folder}/${except}/**`]),
];

/** Whether a path asked for lies in a room. */
export const inRoom = (path: string, { folder }: Room): boolean => path.startsWith(`${folder}/`);

/** The ids (`file: was => becomes`) that survivors.md lists: its lines "- `id`: why". */
export const readSurvivors = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^- `([^`]+)`:\s+\S/gm)].flatMap(([, id]) => (id === undefined ? [] : [id])));
