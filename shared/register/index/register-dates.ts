/** The register's dates, as GIAS writes them and as spreadsheets, R and pandas re-save them. */

import { fromSerial, isIsoDate } from '../../schema/dates';
import { decodeUtf8 } from '../../table/decode-text';
import { twoDigits } from './two-digits';

/** What comes first where day and month are both numbers; `mixed` where a column has both kinds. */
type DateOrder = 'day' | 'month' | 'mixed';
/** The order by what stands between the numbers (`-`, `/` or `.`); day first where it is not given. */
export type DateOrders = Readonly<Record<string, DateOrder>>;

const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/;
const dayAndName = /^(\d{1,2})[-\s/]([a-z]{3,9})[-\s/,]+(\d{4}|\d{2})(?!\d)/i;
const nameAndDay = /^([a-z]{3,9})[-\s]+(\d{1,2}),?[-\s]+(\d{4})(?!\d)/i;
const serial = /^([1-5]\d{4})(?:\.0+)?$/;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Excel and LibreOffice read two digits from 30 on as 19xx (Microsoft support: "two-digit year interpretation"). */
const pivot = 30;
const yearOf = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < pivot ? 2000 : 1900);
const monthOf = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const isoOf = (year: number, month: number, day: number): string => {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : '';
};

function readDate(text: string, orders: DateOrders): string {
  const parts = numbers.exec(text);
  if (parts !== null) {
    const [, first = '', between = '', second = '', year = ''] = parts;
    const order = orders[between] ?? 'day';
    const [a, b] = [Number(first), Number(second)];
    if (order === 'mixed' && a !== b && a <= 12 && b <= 12) return '';
    const monthFirst = order === 'month' || (order === 'mixed' && b > 12);
    return monthFirst ? isoOf(yearOf(year), a, b) : isoOf(yearOf(year), b, a);
  }
  const iso = yearFirst.exec(text);
  if (iso !== null) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = dayAndName.exec(text);
  if (named !== null) return isoOf(yearOf(named[3] ?? ''), monthOf(named[2] ?? ''), Number(named[1]));
  const american = nameAndDay.exec(text);
  if (american !== null) return isoOf(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  const days = serial.exec(text);
  return days === null ? '' : fromSerial(Number(days[1]));
}

/** ISO from any of the spellings; '' for a blank, the placeholder 01-01-1900 and what is no date. */
export const isoDateOf = (text: string, orders: DateOrders = {}): string => {
  const iso = readDate(text, orders);
  return iso === '1900-01-01' ? '' : iso;
};

const hyphen = 0x2d;
interface Seen {
  day: number;
  month: number;
  either: number;
}

export interface DateSigns {
  /** What takes note of the values of a column that are not blank. @param column any name for it */
  column(name: string): (bytes: Uint8Array, start: number, end: number) => void;
  /** The order of each column that is not day first throughout, and how many of its values cannot be read. */
  settle(): { orders: Record<string, Record<string, DateOrder>>; unread: Record<string, number> };
}

/** One odd value among so many is a slip and decides nothing. */
const slipShare = 100;
const orderOf = ({ day, month }: Seen): DateOrder | undefined => {
  if (Math.min(day, month) * slipShare > Math.max(day, month)) return 'mixed';
  return day === 0 && month === 0 ? undefined : month > day ? 'month' : 'day';
};

/** Watches a file's dates go by: a column decides by its days past the twelfth, or as its neighbours do. */
export function createDateSigns(): DateSigns {
  const seen = new Map<string, Map<string, Seen>>();
  const unread: Record<string, number> = {};
  const miss = (column: string, count: number): void => {
    if (count > 0) unread[column] = (unread[column] ?? 0) + count;
  };
  return {
    column(name) {
      const hyphens: Seen = { day: 0, month: 0, either: 0 };
      const own = new Map([['-', hyphens]]);
      seen.set(name, own);
      const count = (counts: Seen, first: number, second: number): void => {
        if (first === 0 || second === 0 || Math.min(first, second) > 12 || Math.max(first, second) > 31)
          miss(name, 1);
        else if (first > 12) counts.day++;
        else if (second > 12) counts.month++;
        else if (first !== second) counts.either++;
      };
      return (bytes, start, end) => {
        if (end - start === 10 && bytes[start + 2] === hyphen && bytes[start + 5] === hyphen) {
          const first = twoDigits(bytes, start);
          const second = twoDigits(bytes, start + 3);
          if (first >= 0 && second >= 0) return count(hyphens, first, second);
        }
        const text = decodeUtf8(bytes, start, end);
        const parts = numbers.exec(text);
        if (parts === null) {
          if (readDate(text, {}) === '') miss(name, 1);
          return;
        }
        const between = parts[2] ?? '';
        const counts = own.get(between) ?? { day: 0, month: 0, either: 0 };
        own.set(between, counts);
        count(counts, Number(parts[1]), Number(parts[3]));
      };
    },
    settle() {
      const orders: Record<string, Record<string, DateOrder>> = {};
      const all = new Map<string, Seen>();
      for (const own of seen.values())
        for (const [between, { day, month }] of own) {
          const sum = all.get(between) ?? { day: 0, month: 0, either: 0 };
          all.set(between, { day: sum.day + day, month: sum.month + month, either: 0 });
        }
      for (const [column, own] of seen)
        for (const [between, counts] of own) {
          const order = orderOf(counts) ?? orderOf(all.get(between) ?? counts) ?? 'day';
          if (order === 'mixed') miss(column, counts.either);
          else miss(column, order === 'day' ? counts.month : counts.day);
          if (order !== 'day') orders[column] = { ...orders[column], [between]: order };
        }
      return { orders, unread };
    },
  };
}
