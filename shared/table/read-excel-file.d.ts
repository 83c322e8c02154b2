/** The little of read-excel-file that is used here. Its own types name the browser's Blob, which the core does not know. */
declare module 'read-excel-file/universal' {
  interface SheetRead {
    readonly sheet: string;
    readonly data: readonly (readonly unknown[])[];
  }
  /** All sheets in their order; rejects when the workbook is damaged. */
  export default function readXlsxFile(
    file: ArrayBuffer,
    options?: { readonly trim?: boolean; readonly sheets?: string[] },
  ): Promise<readonly SheetRead[]>;
}
