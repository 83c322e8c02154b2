/** A form's own published page, fetched as anybody would. */
import { itemsInPage, type PageItem } from '../../shared/form/published-items';
import { askGoogle, unlessRefused } from './ask-google';

/** The items on it; null where it cannot be had, e.g. because one has to sign in for it: another way to the ids is open. */
export const readPublishedPage = (url: string): PageItem[] | null =>
  unlessRefused(() => {
    const response = askGoogle('Google Forms', 'show the published form', () =>
      UrlFetchApp.fetch(url, { muteHttpExceptions: true }),
    );
    return response.getResponseCode() === 200 ? itemsInPage(response.getContentText()) : null;
  }, null);
