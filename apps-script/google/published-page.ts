/** A form's own published page, fetched as anybody would. */
import { itemsInPage, type PageItem } from '../../shared/form/published-items';

/** The items on it; null where it cannot be had, e.g. because one has to sign in for it. */
export function readPublishedPage(url: string): PageItem[] | null {
  try {
    const response = UrlFetchApp.fetch(url, { muteHttpExceptions: true });
    return response.getResponseCode() === 200 ? itemsInPage(response.getContentText()) : null;
  } catch (error) {
    // Another way to the ids is open, so an address that cannot be reached is no reason to stop.
    console.log(`The published form could not be fetched (${String(error)}).`);
    return null;
  }
}
