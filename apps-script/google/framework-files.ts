/** The built-in frameworks: JSON files of this project, read only when needed. */
import * as z from 'zod/mini';
import { MissingError } from '../../shared/errors';
import { Framework, InstrumentKind } from '../../shared/schema/framework';
import { askGoogle } from './ask-google';

const Catalogue = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    edition: z.string(),
    version: z.string(),
    instruments: z.array(
      z.object({
        id: z.string(),
        kind: InstrumentKind,
        title: z.string(),
        criteria: z.number(),
        pupilLevel: z.boolean(),
      }),
    ),
  }),
);
export type Catalogue = z.infer<typeof Catalogue>;

/** A file of the project as it stands. (`createHtmlOutputFromFile` would alter what looks like markup.) */
const contentOf = (name: string): string =>
  askGoogle('Google Apps Script', 'give a file of Provision QA', () =>
    HtmlService.createTemplateFromFile(name).getRawContent(),
  );

/** What there is to choose from. */
export const readCatalogue = (): Catalogue => Catalogue.parse(JSON.parse(contentOf('frameworks')));

/** @throws MissingError for an id that is not in the catalogue. */
export function readFramework(id: string, catalogue: Catalogue): Framework {
  if (!catalogue.some((entry) => entry.id === id))
    throw new MissingError(
      `This version of Provision QA has no framework "${id}". It has: ${catalogue.map((entry) => entry.id).join(', ')}.`,
    );
  return Framework.parse(JSON.parse(contentOf(`framework-${id}`)));
}
