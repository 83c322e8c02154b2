/** The columns that rows are looked up by: a number or two to a row, growing as rows come. */
const startRows = 1 << 16;
type LookupRow = Record<
  'urn' | 'ukprn' | 'dfeNumber' | 'postcode' | 'offset' | 'la' | 'type' | 'status',
  number
>;

interface LookupSections extends Record<string, Uint8Array | Uint16Array | Uint32Array> {
  offsets: Uint32Array;
}

export interface LookupColumns {
  count(): number;
  add(row: Readonly<LookupRow>): void;
  urn(row: number): number;
  status(row: number): number;
  setStatus(row: number, status: number): void;
  /** How many rows have each status, by its number. */
  countStatuses(): number[];
  /** The sections of the index. */
  sections(): LookupSections;
}

export function createLookupColumns(): LookupColumns {
  let size = startRows;
  let count = 0;
  let [urns, ukprns, dfeNumbers] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  let [postcodes, offsets] = [new Uint32Array(size), new Uint32Array(size)];
  let [las, types, statuses] = [new Uint16Array(size), new Uint16Array(size), new Uint8Array(size)];

  const grow = (): void => {
    size *= 2;
    const u32 = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const larger = new Uint32Array(size);
      larger.set(old);
      return larger;
    };
    const u16 = (old: Uint16Array): Uint16Array<ArrayBuffer> => {
      const larger = new Uint16Array(size);
      larger.set(old);
      return larger;
    };
    [urns, ukprns, dfeNumbers] = [u32(urns), u32(ukprns), u32(dfeNumbers)];
    [postcodes, offsets] = [u32(postcodes), u32(offsets)];
    [las, types] = [u16(las), u16(types)];
    const larger = new Uint8Array(size);
    larger.set(statuses);
    statuses = larger;
  };

  return {
    count: () => count,
    add(row) {
      if (count === size) grow();
      urns[count] = row.urn;
      ukprns[count] = row.ukprn;
      dfeNumbers[count] = row.dfeNumber;
      postcodes[count] = row.postcode;
      offsets[count] = row.offset;
      las[count] = row.la;
      types[count] = row.type;
      statuses[count] = row.status;
      count++;
    },
    urn: (row) => urns[row] ?? 0,
    status: (row) => statuses[row] ?? 0,
    setStatus(row, status) {
      statuses[row] = status;
    },
    countStatuses() {
      const counts: number[] = [];
      for (let row = 0; row < count; row++) {
        const status = statuses[row] ?? 0;
        counts[status] = (counts[status] ?? 0) + 1;
      }
      return counts;
    },
    sections: () => ({
      urns: urns.subarray(0, count),
      ukprns: ukprns.subarray(0, count),
      dfeNumbers: dfeNumbers.subarray(0, count),
      postcodes: postcodes.subarray(0, count),
      offsets: offsets.subarray(0, count),
      las: las.subarray(0, count),
      types: types.subarray(0, count),
      statuses: statuses.subarray(0, count),
    }),
  };
}
