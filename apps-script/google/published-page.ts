/** A form's own published page, fetched as anybody would. */
import { ServiceError } from '../../shared/errors';
import { itemsInPage, type PageItem } from '../../shared/form/published-items';
import { askGoogle } from './ask-google';

/** The items on it; null where it cannot be had, e.g. because one has to sign in for it. */
export function readPublishedPage(url: string): PageItem[] | null {
  try {
    const response = askGoogle('Google Forms', 'show the published form', () =>
      UrlFetchApp.fetch(url, { muteHttpExceptions: true }),
    );
    return response.getResponseCode() === 200 ? itemsInPage(response.getContentText()) : null;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // Another way to the ids is open, so an address that cannot be reached is no reason to stop.
    console.log(error.message, error.cause?.says);
    return null;
  }
}
