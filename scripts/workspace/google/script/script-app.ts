/** ScriptApp: triggers with the limits that an editor add-on has, tokens, authorisation. */
import type { Run } from '../../run';
import { screenOf, type Runtime } from '../../runtime';
import { nextId, workbookOf, type StoredSpreadsheet, type StoredTrigger } from '../../state';
import { grantedScopes, requireAuthorised, requireFull, requireScope } from '../authorisation';
import { ConsentAsked, GoogleError } from '../google-error';
import { enumeration, innerOf, method, service, type Service } from '../service';

export const AuthMode = enumeration('AuthMode', ['NONE', 'LIMITED', 'FULL']);
const EventType = enumeration('EventType', ['ON_FORM_SUBMIT', 'CLOCK']);
const AuthorizationStatus = enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const TriggerSource = enumeration('TriggerSource', ['SPREADSHEETS', 'CLOCK']);

const InstallationSource = enumeration('InstallationSource', [
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
]);

const TRIGGERS_PER_USER = 20;
/** Where Google asks for consent; made up, as the real address holds the script's own ids. */
const CONSENT_PAGE = 'https://accounts.google.com/o/oauth2/v2/auth?of=this-workspace';

export function scriptApp(runtime: Runtime, run: Run): Service {
  const allowed = (what: string): void => {
    requireFull(run, what);
    requireScope(runtime, what, 'script.scriptapp');
  };
  const { state } = runtime;
  const mine = (): Service[] =>
    state.triggers.filter((one) => isMine(run, one)).map((one) => triggerService(one));
  return service({
    type: 'ScriptApp',
    fields: {
      AuthMode,
      EventType,
      AuthorizationStatus,
      TriggerSource,
      InstallationSource,
    },
    methods: {
      getScriptId: method('local', '', () => run.options.script),
      getOAuthToken: method('local', '', () => {
        requireAuthorised(run, 'ScriptApp.getOAuthToken');
        return `token-of-${run.options.user}`;
      }),
      // NONE: "Script is not running as an add-on" (reference: InstallationSource).
      getInstallationSource: method(
        'local',
        '',
        () =>
          InstallationSource.of[
            state.settings.scriptKind === 'bound' ? 'NONE' : 'APPS_MARKETPLACE_DOMAIN_ADD_ON'
          ],
      ),
      getAuthorizationInfo: method(
        'local',
        'authMode:AuthMode | authMode:AuthMode, oAuthScopes:any[]',
        (mode: Service, scopes: readonly string[] = runtime.manifest.oauthScopes) => {
          const agreed = run.options.authMode === 'FULL' ? grantedScopes(runtime) : [];
          const isOpen = mode === AuthMode.of.FULL && scopes.some((scope) => !agreed.includes(scope));
          return service({
            type: 'AuthorizationInfo',
            methods: {
              getAuthorizationStatus: method('local', '', () =>
                isOpen ? AuthorizationStatus.of.REQUIRED : AuthorizationStatus.of.NOT_REQUIRED,
              ),
              getAuthorizationUrl: method('local', '', () => (isOpen ? CONSENT_PAGE : null)),
              getAuthorizedScopes: method('local', '', () =>
                scopes.filter((scope) => agreed.includes(scope)),
              ),
            },
          });
        },
      ),
      // Ends the run and asks for what is missing (reference: requireScopes).
      requireScopes: method(
        'local',
        'authMode:AuthMode, oAuthScopes:any[]',
        (mode: Service, scopes: string[]) => {
          const agreed = grantedScopes(runtime);
          const missing = mode === AuthMode.of.FULL ? scopes.filter((one) => !agreed.includes(one)) : [];
          if (missing.length === 0) return;
          screenOf(runtime, run.options).messages.push(`Google asks you to agree to: ${missing.join(', ')}`);
          throw new ConsentAsked(missing);
        },
      ),
      getProjectTriggers: method('script', '', () => {
        allowed('ScriptApp.getProjectTriggers');
        return mine();
      }),
      getUserTriggers: method('script', 'spreadsheet:Spreadsheet', (spreadsheet: Service) => {
        allowed('ScriptApp.getUserTriggers');
        const { spreadsheetId } = innerOf<StoredSpreadsheet>(spreadsheet);
        // An add-on's clock triggers belong to the document in which they were made.
        return state.triggers
          .filter((one) => isMine(run, one))
          .filter((one) =>
            one.type === 'CLOCK'
              ? state.settings.clocks === 'listed' && workbookOf(state, one) === spreadsheetId
              : one.sourceId === spreadsheetId,
          )
          .map((one) => triggerService(one));
      }),
      deleteTrigger: method('script', 'trigger:Trigger', (trigger: Service) => {
        allowed('ScriptApp.deleteTrigger');
        const { uid } = innerOf<StoredTrigger>(trigger);
        state.triggers = state.triggers.filter((one) => one.uid !== uid);
      }),
      newTrigger: method('local', 'functionName:string', (handler: string) => {
        allowed('ScriptApp.newTrigger');
        return triggerBuilder(runtime, run, handler);
      }),
    },
  });
}

/** A trigger belongs to the person and the script project that made it. */
const isMine = (run: Run, { user, script }: StoredTrigger): boolean =>
  user === run.options.user && script === run.options.script;

const triggerService = (trigger: StoredTrigger): Service =>
  service({
    type: 'Trigger',
    inner: trigger,
    methods: {
      getUniqueId: method('local', '', () => trigger.uid),
      getHandlerFunction: method('local', '', () => trigger.handler),
      getEventType: method('local', '', () => EventType.of[trigger.type]),
      getTriggerSource: method(
        'local',
        '',
        () => TriggerSource.of[trigger.type === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'],
      ),
      getTriggerSourceId: method('local', '', () => trigger.sourceId || null),
    },
  });

/** Limits: one of each type per user and document; only the open workbook; hourly at most (editor-triggers guide). */
function triggerBuilder(runtime: Runtime, run: Run, handler: string): Service {
  const { state } = runtime;
  const create = (type: StoredTrigger['type'], sourceId: string, everyHours: number) =>
    method('script', '', () => {
      const mine = state.triggers.filter((one) => isMine(run, one));
      const here = mine.filter((one) => workbookOf(state, one) === run.options.workbookId);
      // Quoted by three projects for clocks; that the other kind is worded alike is a guess.
      if (here.some((one) => one.type === type)) {
        const kind = type === 'CLOCK' ? 'time-based ' : '';
        throw new GoogleError(
          `This add-on has created too many ${kind}triggers in this document for this Google user account.`,
        );
      }
      if (mine.length >= TRIGGERS_PER_USER) {
        throw new GoogleError(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const trigger = {
        uid: nextId(state, 'trigger'),
        handler,
        type,
        sourceId,
        everyHours,
        user: run.options.user,
        script: run.options.script,
        workbookId: run.options.workbookId,
      };
      state.triggers = [...state.triggers, trigger];
      return triggerService(trigger);
    });
  const forSpreadsheet = (which: Service | string): Service => {
    const id = typeof which === 'string' ? which : innerOf<StoredSpreadsheet>(which).spreadsheetId;
    if (id !== run.options.workbookId) {
      throw new GoogleError('An add-on may create triggers only for the file in which it is used.');
    }
    return service({
      type: 'SpreadsheetTriggerBuilder',
      methods: {
        onFormSubmit: method('local', '', () =>
          service({
            type: 'SpreadsheetTriggerBuilder',
            methods: { create: create('ON_FORM_SUBMIT', id, 0) },
          }),
        ),
      },
    });
  };
  return service({
    type: 'TriggerBuilder',
    methods: {
      forSpreadsheet: method('local', 'spreadsheet:Spreadsheet | key:string', forSpreadsheet),
      timeBased: method('local', '', () =>
        service({
          type: 'ClockTriggerBuilder',
          methods: {
            everyHours: method('local', 'n:integer', (hours: number) => {
              if (![1, 2, 4, 6, 8, 12].includes(hours)) throw new GoogleError('Invalid argument: n');
              return service({
                type: 'ClockTriggerBuilder',
                methods: { create: create('CLOCK', '', hours) },
              });
            }),
            everyMinutes: method('local', 'n:integer', () => {
              throw new GoogleError('An add-on may run a time-driven trigger at most once an hour.');
            }),
            after: method('local', 'durationMilliseconds:integer', () => {
              throw new GoogleError('An add-on may run a time-driven trigger at most once an hour.');
            }),
          },
        }),
      ),
    },
  });
}
