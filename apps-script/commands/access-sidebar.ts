/** What the sidebar asks for about access: who can fill in each form, as Google says it now, and what a colleague cannot do. */
import { ServiceError } from '../../shared/errors';
import { readIntactReceipts } from '../google/receipts';
import { readResponders } from '../google/responders';
import { openStoredValues } from '../google/stored-values';
import { whoIsHere } from '../google/account';
import type { Access } from '../sidebar/access-api';
import type { ServerApi } from '../sidebar/server-api';
import { reply } from './reply';
import { respondersShown } from './who-may-respond';
import { limitsOf, whoseFiles } from './whose-forms';

const OPEN_PUPIL_FORM =
  'This form is about a pupil and must not be open to anyone with the link. Open it in Google Forms, choose Published, then Manage beside Responders, and restrict it.';

/** Reads it of each form in use; changes nothing. */
export const sidebarAccess: ServerApi['sidebarAccess'] = () =>
  reply((): Access => {
    const { receipts } = readIntactReceipts(openStoredValues());
    const ids = receipts.map(({ formId }) => formId);
    const found = readResponders(ids);
    const whose = whoseFiles(ids);
    const you = whoIsHere();
    return {
      forms: receipts.map((receipt, index) => {
        const { framework, instrument, pupilLevel } = receipt;
        const responders = found[index];
        const isOpen = responders !== undefined && !(responders instanceof ServiceError) && responders.anyone;
        return {
          framework,
          instrument,
          responders: responders ? respondersShown(responders) : '',
          alarm: pupilLevel && isOpen ? OPEN_PUPIL_FORM : '',
          limits: limitsOf(receipt, whose[index] ?? { kind: 'not-shown' }, you),
        };
      }),
    };
  });
