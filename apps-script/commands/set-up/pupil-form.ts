/** What is asked of a form about a named pupil before it is built, and before anybody can fill it in. */
import { ServiceError } from '../../../shared/errors';
import type { FormPlan } from '../../../shared/schema/form-plan';
import type { RespondersWanted } from '../../../shared/schema/responders';
import { isApiClosed } from '../../google/ask-google';
import { takeBack, type MadeForm } from '../../google/make-form';
import { organisationDomain } from '../../google/organisation';
import { pupilFormRefused } from '../../google/restricted-sheet';
import { openTo } from '../who-may-respond';

/**
 * Such a form belongs to an organisation, which answers for its data.
 * @throws ServiceError for an account that belongs to none, and where that is not known
 */
export function refuseUnlessOrganisation(): void {
  if (organisationOrWhy() !== '') return;
  throw new ServiceError(
    'A form about a pupil is built only in an organisation’s Google account, and this one belongs to none. Use the account of your organisation, or leave this form out.',
  );
}

function organisationOrWhy(): string {
  try {
    return organisationDomain();
  } catch (error) {
    if (!isApiClosed(error)) throw error;
    throw pupilFormRefused(
      'A form about a pupil is built only in an organisation’s Google account, and whether yours is one is not known.',
      error,
    );
  }
}

/**
 * Opens the published form to those asked for, to the organisation where nobody was. Where it cannot be seen that it is
 * closed to everybody else, it is taken back: nobody can fill it in until a person publishes it.
 * @returns what a person has to do; [] for nothing
 */
export function closeToOthers(
  made: MadeForm,
  { title }: Pick<FormPlan, 'title'>,
  asked: RespondersWanted | undefined,
): readonly string[] {
  const form = { formId: made.formId, title, pupilLevel: true };
  const { now, notes } = openTo(form, asked ?? { who: 'organisation', emails: [] });
  if (now && !now.anyone) return notes;
  takeBack(made);
  return [
    `“${title}” is built and not published, since it is about a pupil and Google does not show here that it is closed to anyone with the link. Open it in Google Forms, choose Publish, choose the responders there, and not “Anyone with the link”.`,
    ...notes,
  ];
}
