/** What Google says when it refuses: its kind, and the words for people. */
import { describe, expect, test } from 'vitest';
import { failureOf, failureText, unansweredFailure } from '../../../apps-script/failure';
import { askGoogle } from '../../../apps-script/google/ask-google';
import { refusalOf } from '../../../apps-script/google/refusals';
import { InputError, ServiceError, type ServiceFault } from '../../../shared/errors';

describe('Google’s words', () => {
  test.each<[ServiceFault, string]>([
    [
      'several-accounts',
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    ],
    ['several-accounts', 'Authorization is required to perform that action.'],
    ['several-accounts', 'You do not have permission to access the requested document.'],
    ['authorisation', 'You do not have permission to call PropertiesService.getDocumentProperties'],
    [
      'authorisation',
      'Specified permissions are not sufficient to call ScriptApp.getUserTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    ],
    ['authorisation', 'Request had insufficient authentication scopes. ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
    [
      'api-off',
      'Google Sheets API has not been used in project 123 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/x then retry.',
    ],
    ['policy', 'The domain administrators have disabled Drive apps.'],
    ['policy', 'UrlFetch calls to https://forms.googleapis.com/v1/forms are not permitted by your admin'],
    ['policy', 'publishOutNotPermitted'],
    [
      'permission',
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ],
    ['permission', 'The caller does not have permission'],
    ['permission', 'The user does not have sufficient permissions for this file.'],
    ['permission', 'The user has not granted the app 123 write access to the file 456.'],
    ['quota', 'Service invoked too many times for one day: urlfetch.'],
    ['quota', 'Service using too much computer time for one day'],
    ['quota', 'Bandwidth quota exceeded: https://forms.googleapis.com'],
    ['quota', 'The user’s Drive storage quota has been exceeded.'],
    [
      'quota',
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    ],
    [
      'quota',
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    ],
    [
      'rate',
      'Quota exceeded for quota metric ’Read requests’ and limit ’Read requests per minute per user’ of service ’sheets.googleapis.com’',
    ],
    ['rate', 'There are too many LockService operations against the same script.'],
    ['rate', 'There are too many scripts running simultaneously for this Google user account.'],
    [
      'too-large',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['too-large', 'Your input contains more than the maximum of 50000 characters in a single cell.'],
    [
      'too-large',
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
    ['too-large', 'Argument too large: value'],
    ['too-large', 'Limit Exceeded: URLFetch POST Size.'],
    ['too-large', 'Batch update failed: update results in the schema exceeding the choice limit'],
    ['passing', 'Address unavailable: https://forms.googleapis.com/v1/forms/f/responses'],
    ['passing', 'We’re sorry, a server error occurred. Please wait a bit and try again.'],
    ['passing', 'Service Spreadsheets failed while accessing document with id 1abc.'],
    ['passing', 'Service Spreadsheets timed out while accessing document with id 1abc.'],
    ['passing', 'Document 1abc is missing (perhaps it was deleted, or you don’t have read access?)'],
    ['passing', 'The service is currently unavailable.'],
    ['passing', 'Failed to set response destination. Verify the destination ID and try again.'],
    ['passing', 'Lock timeout: another process was holding the lock for too long.'],
    ['passing', 'Unable to parse range: ’Visits’!A1:C10'],
    ['passing', 'Exceeded maximum execution time'],
    ['not-found', 'Requested entity was not found.'],
    ['not-found', 'File not found: 1abc.'],
    [
      'not-found',
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    ],
    ['invalid', 'Invalid data updating form.'],
    ['invalid', 'Invalid requests[1].updateCells: something'],
    ['unknown', 'Something that nobody has seen before.'],
    ['unknown', ''],
  ])('%s: %s', (kind, says) => {
    const { reason, advice, kind: found } = refusalOf(says);
    expect(found).toBe(kind);
    expect(reason).not.toMatch(/[.!?]$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  });

  test.each<[ServiceFault, number]>([
    ['invalid', 400],
    ['authorisation', 401],
    ['permission', 403],
    ['not-found', 404],
    ['too-large', 413],
    ['unknown', 418],
    ['rate', 429],
    ['unknown', 499],
    ['passing', 500],
    ['passing', 503],
  ])('%s where only the status %i is known', (kind, status) => {
    expect(refusalOf('In words that nobody knows', status).kind).toBe(kind);
  });

  test('the words say more than the status', () => {
    expect(refusalOf('Google Forms API has not been used in project 1', 403).kind).toBe('api-off');
  });
});

describe('an error that Google throws', () => {
  const thrown = (error: unknown): unknown => {
    try {
      askGoogle('Google Sheets', 'write to this workbook', () => {
        throw error;
      });
    } catch (caught) {
      return caught;
    }
    return undefined;
  };

  test('says what happened, to what, with its cause', () => {
    const says =
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
    const error = thrown(new Error(`API call to sheets.spreadsheets.batchUpdate failed with error: ${says}`));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({
      message: 'Google Sheets did not write to this workbook: it would hold more cells than a workbook can.',
      cause: { service: 'Google Sheets', kind: 'too-large', says },
    });
    expect(failureText(error)).toMatch(/more cells than a workbook can\. Make room: .*\.$/);
  });

  test('a fault of the product, or of the program, is not told as Google’s', () => {
    for (const error of [
      new InputError('Choose a form.'),
      new TypeError('x is undefined'),
      new RangeError('no'),
    ])
      expect(thrown(error)).toBe(error);
    expect(failureOf(new TypeError('x is undefined'))).toEqual({
      kind: null,
      message: 'Something in Provision QA itself went wrong: x is undefined.',
      advice: 'Try again. If it happens again, tell whoever looks after the add-on.',
    });
    expect(failureOf(new InputError('Choose a form.'))).toEqual({
      kind: null,
      message: 'Choose a form.',
      advice: '',
    });
  });

  test('words without an end are ended before more is said', () => {
    expect(
      failureText(new ServiceError('The form “Visit” is at https://docs.google.com/forms/x', undefined)),
    ).toBe('The form “Visit” is at https://docs.google.com/forms/x.');
    expect(failureText(new Error('No file'))).toMatch(/No file\. Try again\./);
  });
});

test('a call that never reached the add-on in a browser with several accounts is told as that', () => {
  const failure = unansweredFailure(
    new Error(
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    ),
  );
  expect(failure).toMatchObject({
    kind: 'several-accounts',
    advice: expect.stringMatching(/private window/) as string,
  });
});
