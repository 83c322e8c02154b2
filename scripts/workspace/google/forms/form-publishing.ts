/** What FormApp knows of who may fill in a form, and when. */
import { textAt } from '../../json';
import type { Runtime } from '../../runtime';
import { nextId, type StoredForm } from '../../state';
import { GoogleError } from '../google-error';
import { method, service, type Method, type Service } from '../service';

/** The methods of a Form for publishing it and for its responders. */
export function publishMethods(
  { state }: Runtime,
  form: StoredForm,
  me: () => Service,
): Record<string, Method> {
  const readers = (): string[] =>
    form.permissions.flatMap((one) => (one['view'] === 'published' ? textAt(one, 'emailAddress') || [] : []));
  return {
    // People by address alone (reference: Form.addPublishedReaders); an address without an account is passed over.
    addPublishedReaders: method('forms', 'emailAddresses:any[]', (emails: string[]) => {
      const fresh = emails.filter(
        (email) => !readers().includes(email) && !state.settings.noGoogleAccount.includes(email),
      );
      form.permissions.push(
        ...fresh.map((emailAddress) => ({
          id: nextId(state, 'permission'),
          type: 'user',
          role: 'reader',
          view: 'published',
          emailAddress,
        })),
      );
      return me();
    }),
    getPublishedReaders: method('forms-read', '', () =>
      readers().map((email) =>
        service({ type: 'User', methods: { getEmail: method('local', '', () => email) } }),
      ),
    ),
    isPublished: method('forms-read', '', () => form.isPublished),
    setPublished: method('forms', 'enabled:boolean', (enabled: boolean) => {
      form.isPublished = enabled;
      form.isAcceptingResponses = enabled;
      return me();
    }),
    isAcceptingResponses: method('forms-read', '', () => form.isAcceptingResponses),
    setAcceptingResponses: method('forms', 'enabled:boolean', (enabled: boolean) => {
      if (enabled && !form.isPublished) {
        throw new GoogleError('An unpublished form cannot accept responses. Publish it first.');
      }
      form.isAcceptingResponses = enabled;
      return me();
    }),
  };
}
