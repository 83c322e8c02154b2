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

/** Bytes. Google refuses requests of 10 MB, as people report of all its APIs: this leaves room for how Apps Script writes them. */
const MOST = 6_000_000;

export interface Parts<Request extends Change> {
  /** To be sent one after the other before the rest. */
  readonly ahead: readonly Change[][];
  readonly rest: Request[];
}

/** A letter that is not of ASCII is three bytes at most. */
const bytesOf = (value: unknown): number => {
  const text = JSON.stringify(value);
  return text.length + (text.match(/[^ -~]/g)?.length ?? 0) * 2;
};

/** Ids of tabs that these make: nothing can be added to them before. */
const madeBy = (requests: readonly Change[]): ReadonlySet<number | undefined> =>
  new Set(requests.flatMap(({ addSheet }) => (addSheet ? [addSheet.properties?.sheetId] : [])));

/** @param requests in their order, which what goes ahead does not depend on */
export function inParts<Request extends Change>(requests: readonly Request[]): Parts<Request> {
  const sizes = requests.map(bytesOf);
  let left = sizes.reduce((sum, one) => sum + one, 0);
  if (left <= MOST) return { ahead: [], rest: [...requests] };
  const made = madeBy(requests);
  const ahead: Change[][] = [];
  let [part, room]: [Change[], number] = [[], 0];
  const rest = requests.filter((request, at) => {
    const { appendCells } = request;
    if (left <= MOST || !appendCells || made.has(appendCells.sheetId)) return true;
    let rows: object[] | undefined;
    for (const row of appendCells.rows ?? []) {
      const bytes = bytesOf(row);
      if (bytes > room) {
        ahead.push((part = []));
        [rows, room] = [undefined, MOST];
      }
      if (!rows) part.push({ appendCells: { ...appendCells, rows: (rows = []) } });
      rows.push(row);
      room -= bytes;
    }
    left -= sizes[at] ?? 0;
    return false;
  });
  return { ahead, rest };
}
