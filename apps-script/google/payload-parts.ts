/**
 * Changes that are more than Google takes in one request, as several: rows that are only added at the end of a tab go
 * ahead, in requests of their own. Whichever of these a run gets to, the next finds the rows and adds what is missing.
 */

/** Of a request of the Sheets API what is looked at here. */
interface Change {
  appendCells?:
    { sheetId?: number | undefined; rows?: object[] | undefined; fields?: string | undefined } | undefined;
  addSheet?: { properties?: { sheetId?: number | undefined } | undefined } | undefined;
}

/**
 * Letters. Google refuses requests of 10 MB (people report it of all its APIs) and advises 2 MB; a letter is three bytes
 * at most, and this leaves room for how Apps Script writes them.
 */
const MOST = 3_000_000;

export interface Parts<Request extends Change> {
  /** To be sent one after the other before the rest. */
  readonly ahead: readonly Change[][];
  readonly rest: Request[];
}

const lettersOf = (value: unknown): number => JSON.stringify(value).length;

/** Ids of tabs that these make: nothing can be added to them before. */
const madeBy = (requests: readonly Change[]): ReadonlySet<number | undefined> =>
  new Set(requests.flatMap(({ addSheet }) => (addSheet ? [addSheet.properties?.sheetId] : [])));

/** The same rows, added a part at a time. */
function* inPieces({ appendCells }: Change): Generator<Change & { readonly letters: number }> {
  let [rows, letters]: [object[], number] = [[], 0];
  for (const row of appendCells?.rows ?? []) {
    const more = lettersOf(row);
    if (rows.length > 0 && letters + more > MOST) {
      yield { appendCells: { ...appendCells, rows }, letters };
      [rows, letters] = [[], 0];
    }
    rows.push(row);
    letters += more;
  }
  if (rows.length > 0) yield { appendCells: { ...appendCells, rows }, letters };
}

/** @param requests in their order, which what goes ahead does not depend on */
export function inParts<Request extends Change>(requests: readonly Request[]): Parts<Request> {
  const sizes = requests.map(lettersOf);
  let left = sizes.reduce((sum, one) => sum + one, 0);
  if (left <= MOST) return { ahead: [], rest: [...requests] };
  const made = madeBy(requests);
  const ahead: Change[][] = [];
  let [part, room]: [Change[], number] = [[], 0];
  const rest = requests.filter((request, at) => {
    const { appendCells } = request;
    if (left <= MOST || !appendCells || made.has(appendCells.sheetId)) return true;
    for (const { letters, ...piece } of inPieces(request)) {
      if (letters > room) {
        ahead.push((part = []));
        room = MOST;
      }
      part.push(piece);
      room -= letters;
    }
    left -= sizes[at] ?? 0;
    return false;
  });
  return { ahead, rest };
}
