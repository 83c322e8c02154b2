/** The built-in frameworks: JSON files of this project, read only when needed. */
import { MissingError } from '../../shared/errors';
import { Catalogue } from '../../shared/schema/catalogue';
import { Framework } from '../../shared/schema/framework';
import { askGoogle } from './ask-google';

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
