/** The address at which a spreadsheet of this Drive id is opened. */
export const spreadsheetLink = (id: string): string =>
  `https://docs.google.com/spreadsheets/d/${encodeURIComponent(id)}/edit`;
