/**
 * What the person who runs the add-on has agreed to. Google's consent screen has a box for each permission, and people
 * may leave any of them out (guide "Authorization scopes", granular permissions): the rest works, and each says what
 * does not.
 */
import { keysOf } from '../../shared/schema/known-keys';
import type { Consent } from '../sidebar/access-api';
import { askGoogle, FORMS_BOX, unlessRefused } from './ask-google';

const SCOPE = 'https://www.googleapis.com/auth/';

/** By scope: the words beside its box on Google's consent screen, and what does not work without it. */
const PERMISSIONS = {
  spreadsheets: {
    box: 'See, edit, create, and delete all your Google Sheets spreadsheets',
    without:
      'Provision QA cannot read or write this workbook: nothing can be set up or collected. What is handed in stays in the forms.',
  },
  forms: {
    box: FORMS_BOX,
    without:
      'No form can be built or finished. What is handed in is read only from forms that this account built over the Forms API.',
  },
  'drive.file': {
    box: 'See, edit, create, and delete only the specific Google Drive files you use with this app',
    without:
      'Forms are built and read the slow way. No letters can be made, no forms about a pupil, and who may fill in a form can neither be seen nor set here.',
  },
  'script.external_request': {
    box: 'Connect to an external service',
    without:
      'Forms are built and read the slow way. No letters can be made, no forms about a pupil, and who may fill in a form can neither be seen nor set here.',
  },
  'script.scriptapp': {
    box: 'Allow this application to run when you are not present',
    without:
      'Visits do not come in by themselves under this account: choose “Collect new visits now”, or let a colleague who agrees to it choose Set up.',
  },
  'script.container.ui': {
    box: 'Display and run third-party web content in prompts and sidebars inside Google applications',
    without:
      'The sidebar and messages cannot be shown. What runs by itself goes on. Google asks again whenever something is chosen from the menu.',
  },
  'userinfo.email': {
    box: 'See your primary Google Account email address',
    without:
      'Who did something, and who watches for visits, stands as “not known”. Forms about a pupil cannot be built: whether the account is an organisation’s is not known.',
  },
} satisfies Record<string, Consent['refused'][number]>;
type Scope = keyof typeof PERMISSIONS;

const NOTHING_REFUSED: Consent = { refused: [], agreeAt: '' };

/** What was left out, and where it can be agreed to; nothing where Google does not say. No service call that counts. */
export function readConsent(): Consent {
  return unlessRefused(
    () =>
      askGoogle('Google Apps Script', 'say what you agreed to', () => {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        const granted = info.getAuthorizedScopes();
        if (!granted) return NOTHING_REFUSED;
        const refused = keysOf<Scope>(PERMISSIONS).filter((scope) => !granted.includes(SCOPE + scope));
        // null where nothing is to be agreed to; its typings do not say so.
        const page: unknown = refused.length ? info.getAuthorizationUrl() : '';
        return {
          refused: refused.map((scope) => PERMISSIONS[scope]),
          agreeAt: typeof page === 'string' ? page : '',
        };
      }),
    NOTHING_REFUSED,
  );
}

/**
 * Without this nothing can be shown, this included: Google itself asks for what is missing, and ends the run.
 * @throws what ends the run, where something was left out
 */
export const requireScreen = (): void =>
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [`${SCOPE}${'script.container.ui' satisfies Scope}`]);
