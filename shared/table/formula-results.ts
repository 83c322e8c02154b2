/** Formulas of which a workbook does not say what comes out, as programs leave them that write workbooks without Excel. */
import type { RowFault } from './csv-table';
import { resultIn } from './formula-text';
import type { RawCell } from './sheet-cells';

/** A cell's result where the file has none: as the formula has it, '' where it cannot be told; undefined for other cells. */
export function literalOf({ type, text, formula }: RawCell): string | undefined {
  if (formula === '' || type === 'str') return undefined;
  const literal = resultIn(formula);
  // A program that does not work formulas out may write 0.
  if (literal !== undefined && (text === '' || text === '0')) return literal;
  return text === '' ? '' : undefined;
}

/** What to tell of them: one sentence a column. */
export class FormulasWithoutResult {
  private readonly firsts = new Map<string, { readonly ref: string; count: number }>();

  add({ ref }: RawCell): void {
    const column = ref.replace(/\d+$/, '');
    const known = this.firsts.get(column);
    if (known === undefined) this.firsts.set(column, { ref, count: 1 });
    else known.count += 1;
  }

  get doubts(): readonly RowFault[] {
    return [...this.firsts.values()].map(({ ref, count }) => ({
      row: Number(/\d+$/.exec(ref)?.[0] ?? 0),
      message: `The file does not say what comes out of the formula in ${ref}${count > 1 ? `, nor of ${count - 1} more in that column` : ''}; read as blank. Open it in Excel or LibreOffice, save it there, and choose it again.`,
    }));
  }
}
