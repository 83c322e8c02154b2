/** What a run that reads only the rows it touches throws where it would need others, or may write nothing without them. */
export class ReadAllOfIt extends Error {
  override name = 'ReadAllOfIt';

  /** @param why for the log */
  constructor(why: string) {
    super(`All of the workbook is read, as ${why}.`);
  }
}
