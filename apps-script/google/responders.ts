/**
 * Who may fill in a form, read and set over Drive: a published form has permissions of their own for it, with
 * `view: published` (guide "Publish and manage responders"). Drive shows them for forms that this account made with
 * this project; for others only FormApp has some of it.
 */
import * as z from 'zod/mini';
import { ServiceError } from '../../shared/errors';
import { changesTo, type Grant, type Responders } from '../../shared/form/responders';
import type { RespondersWanted } from '../../shared/schema/responders';
import { DRIVE_FILES } from './drive-search';
import { organisationDomain } from './organisation';
import { parseAnswer, rest, restAll, type RestCall } from './rest';

const Permissions = z.lazy(() =>
  z.object({
    nextPageToken: z.optional(z.string()),
    permissions: z._default(
      z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          role: z.string(),
          view: z.optional(z.string()),
          emailAddress: z.optional(z.string()),
          domain: z.optional(z.string()),
        }),
      ),
      [],
    ),
  }),
);
type Permission = z.infer<typeof Permissions>['permissions'][number];

const Done = z.looseObject({});

const FIELDS = encodeURIComponent('nextPageToken,permissions(id,type,role,view,emailAddress,domain)');
const addressOf = (formId: string): string => `${DRIVE_FILES}/${formId}/permissions`;

const listCall = (formId: string, page?: string): RestCall => ({
  service: 'Google Drive',
  to: 'say who may fill in the form',
  url: `${addressOf(formId)}?includePermissionsForView=published&supportsAllDrives=true&fields=${FIELDS}${
    page === undefined ? '' : `&pageToken=${encodeURIComponent(page)}`
  }`,
  method: 'get',
});

/** All of a form's permissions, of which the answer holds the first page: mostly the only one. */
function permissionsFrom(formId: string, answer: unknown): Permission[] {
  const all: Permission[] = [];
  let page = parseAnswer(listCall(formId), Permissions, answer);
  for (;;) {
    all.push(...page.permissions);
    if (page.nextPageToken === undefined) return all;
    page = rest(listCall(formId, page.nextPageToken), Permissions);
  }
}

const isResponder = ({ view }: Permission): boolean => view === 'published';
const isPerson = ({ type }: Permission): boolean => type === 'user' || type === 'group';

const respondersIn = (all: readonly Permission[]): Responders => {
  const given = all.filter(isResponder);
  return {
    anyone: given.some(({ type }) => type === 'anyone'),
    domains: given.flatMap(({ type, domain }) => (type === 'domain' && domain ? [domain] : [])),
    people: given.filter(isPerson).flatMap(({ emailAddress }) => emailAddress ?? []),
  };
};

/** Who may fill in each form, or why that is not known; in one service call for nearly all. */
export const readResponders = (formIds: readonly string[]): (Responders | ServiceError)[] => {
  const answers = restAll(formIds.map((formId) => listCall(formId)));
  return formIds.map((formId, index) => {
    try {
      return respondersIn(permissionsFrom(formId, answers[index]));
    } catch (error) {
      if (error instanceof ServiceError) return error;
      throw error;
    }
  });
};

function give(formId: string, grant: Grant): void {
  // Google asks for no mail where nobody is named, and refuses the question there (reference: permissions.create).
  const quiet = grant.type === 'user' ? '&sendNotificationEmail=false' : '';
  rest(
    {
      service: 'Google Drive',
      to: `let ${grant.type === 'user' ? grant.emailAddress : 'others'} fill in the form`,
      url: `${addressOf(formId)}?supportsAllDrives=true${quiet}&fields=id`,
      method: 'post',
      body: { ...grant, role: 'reader', view: 'published' },
    },
    Done,
  );
}

function take(formId: string, id: string): void {
  const url = `${addressOf(formId)}/${encodeURIComponent(id)}?supportsAllDrives=true`;
  try {
    rest({ service: 'Google Drive', to: 'close the form to others', url, method: 'delete' }, Done);
  } catch (error) {
    // Somebody took it away in the meantime.
    if (!(error instanceof ServiceError && error.cause?.kind === 'not-found')) throw error;
  }
}

const asGrant = ({ type, domain = '', emailAddress = '' }: Permission): Grant =>
  type === 'anyone' ? { type } : type === 'domain' ? { type, domain } : { type: 'user', emailAddress };

export interface RespondersSet {
  /** Who may fill the form in, as read back. */
  readonly now: Responders;
  /** Addresses that Google did not let in, and why; a line each. */
  readonly refused: readonly string[];
}

/** Gives each; an address that Google does not take keeps no other from being let in. */
function giveAll(formId: string, grants: readonly Grant[]): ServiceError[] {
  const refusals: ServiceError[] = [];
  for (const grant of grants) {
    try {
      give(formId, grant);
    } catch (error) {
      if (!(error instanceof ServiceError && error.cause?.kind === 'invalid')) throw error;
      refusals.push(error);
    }
  }
  const [first] = refusals;
  // Nothing of what was asked for: then the form stays as it is.
  if (first && refusals.length === grants.length) throw first;
  return refusals;
}

/**
 * Lets those fill in the form who were asked for, and takes it from others; done again it changes nothing. First what is
 * to be given: a form is never closed to everybody because the rest was refused.
 * @throws ServiceError as Google refuses it; what was done until then stays
 */
export function setResponders(formId: string, wanted: RespondersWanted): RespondersSet {
  const list = (): Permission[] => permissionsFrom(formId, rest(listCall(formId), Permissions));
  const before = list();
  const domain = wanted.who === 'organisation' ? organisationDomain() : '';
  if (wanted.who === 'organisation' && domain === '') throw new NoOrganisationError();
  const editors = before
    .filter((one) => !isResponder(one) && one.role !== 'reader' && one.role !== 'commenter')
    .flatMap(({ emailAddress }) => emailAddress ?? []);
  const changes = changesTo(respondersIn(before), wanted, domain, editors);
  const surplus = before.filter((one) => isResponder(one) && changes.take(asGrant(one)));
  const refusals = giveAll(formId, changes.give);
  for (const { id } of surplus) take(formId, id);
  const isSame = changes.give.length + surplus.length === 0;
  return {
    now: respondersIn(isSame ? before : list()),
    refused: refusals.map((error) => `${error.message} ${error.cause?.advice ?? ''}`.trim()),
  };
}

/** The account is a person's own: there is no organisation to open a form to. */
class NoOrganisationError extends ServiceError {
  override name = 'NoOrganisationError';

  constructor() {
    super(
      'This Google account belongs to no organisation, so a form cannot be opened to its people. Choose anyone with the link, or name the people.',
    );
  }
}
