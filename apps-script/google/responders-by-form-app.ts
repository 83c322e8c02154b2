/** Who may fill in a form that Drive does not show: FormApp lets people in by address, and knows of nobody else. */
import { askGoogle } from './ask-google';

/** Lets these people fill in the form. @returns those whom Google then names, as read back */
export const letInByFormApp = (formId: string, emails: readonly string[]): string[] =>
  askGoogle('Google Forms', 'let people fill in the form', () => {
    const form = FormApp.openById(formId);
    form.addPublishedReaders([...emails]);
    return form.getPublishedReaders().map((one) => one.getEmail());
  });
