/** Texts that must stand on one line. */

/** A text with each run of white space as one space: Google Forms refuses line breaks in titles and choices. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
