/** The add-on's functions as promises, over Google's callback interface. */
import { MissingError } from '../../shared/errors';
import { FailureError, unansweredFailure } from '../failure';
import type { Reply, ServerApi } from './server-api';

/** What arrives is what the interface says: the add-on's side is compiled against it, too. */
type Runner = Readonly<Partial<Record<keyof ServerApi, (...args: unknown[]) => void>>> & {
  withSuccessHandler(handler: (reply: Reply<never>) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
};

declare const google: { readonly script: { readonly run: Runner } };

type Value<R> = R extends { readonly ok: true; readonly value: infer T } ? T : never;
export type Server = {
  readonly [Name in keyof ServerApi]: (
    ...args: Parameters<ServerApi[Name]>
  ) => Promise<Value<ReturnType<ServerApi[Name]>>>;
};

const call =
  (name: keyof ServerApi) =>
  (...args: readonly unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      const runner = google.script.run
        .withSuccessHandler((reply) => {
          if (reply.ok) resolve(reply.value);
          else {
            const { kind, message, advice } = reply;
            reject(new FailureError({ kind, message, advice }));
          }
        })
        .withFailureHandler((error) => reject(new FailureError(unansweredFailure(error))));
      const run = runner[name];
      if (run) run.apply(runner, [...args]);
      else
        reject(new MissingError(`The add-on has no function ${name}. Close this sidebar and open it again.`));
    });

/** Each function of the add-on; it is refused with an Error in words for people. */
export const server: Server = {
  sidebarHome: call('sidebarHome'),
  sidebarAccess: call('sidebarAccess'),
  sidebarPeople: call('sidebarPeople'),
  sidebarNamePeople: call('sidebarNamePeople'),
  sidebarBegin: call('sidebarBegin'),
  sidebarContinue: call('sidebarContinue'),
  sidebarNotesDone: call('sidebarNotesDone'),
  sidebarCollect: call('sidebarCollect'),
  sidebarLetterFacts: call('sidebarLetterFacts'),
  sidebarTryOut: call('sidebarTryOut'),
  sidebarTryOutAway: call('sidebarTryOutAway'),
  sidebarGoOn: call('sidebarGoOn'),
  sidebarStartAfresh: call('sidebarStartAfresh'),
  sidebarOnlyRead: call('sidebarOnlyRead'),
  sidebarCompare: call('sidebarCompare'),
  sidebarCompareTab: call('sidebarCompareTab'),
  sidebarFrameworks: call('sidebarFrameworks'),
  sidebarMakeTab: call('sidebarMakeTab'),
  sidebarFramework: call('sidebarFramework'),
  sidebarKnown: call('sidebarKnown'),
  sidebarReadTab: call('sidebarReadTab'),
  sidebarTake: call('sidebarTake'),
  sidebarThisWeek: call('sidebarThisWeek'),
  sidebarCounty: call('sidebarCounty'),
  sidebarChooseCounty: call('sidebarChooseCounty'),
  sidebarProviders: call('sidebarProviders'),
  sidebarProviderCommand: call('sidebarProviderCommand'),
  sidebarPreviewList: call('sidebarPreviewList'),
  sidebarTakeList: call('sidebarTakeList'),
  sidebarVisits: call('sidebarVisits'),
  sidebarSelectedVisits: call('sidebarSelectedVisits'),
  sidebarVisit: call('sidebarVisit'),
  sidebarVisitCommand: call('sidebarVisitCommand'),
  sidebarEditLink: call('sidebarEditLink'),
  sidebarKeepPage: call('sidebarKeepPage'),
  sidebarPdf: call('sidebarPdf'),
  sidebarRecord: call('sidebarRecord'),
  sidebarRecordRows: call('sidebarRecordRows'),
  sidebarGathered: call('sidebarGathered'),
  sidebarGatherThese: call('sidebarGatherThese'),
  sidebarKnownRecord: call('sidebarKnownRecord'),
  sidebarFile: call('sidebarFile'),
  sidebarArchives: call('sidebarArchives'),
  sidebarArchiveBegin: call('sidebarArchiveBegin'),
  sidebarArchivePart: call('sidebarArchivePart'),
  sidebarArchiveFinish: call('sidebarArchiveFinish'),
  sidebarDocuments: call('sidebarDocuments'),
  sidebarDocumentDraft: call('sidebarDocumentDraft'),
  sidebarMakeDocument: call('sidebarMakeDocument'),
  sidebarGoogleSeen: call('sidebarGoogleSeen'),
  sidebarGoogleBegin: call('sidebarGoogleBegin'),
  sidebarGoogleContinue: call('sidebarGoogleContinue'),
  sidebarKeeping: call('sidebarKeeping'),
  sidebarRemovalPreview: call('sidebarRemovalPreview'),
  sidebarRemove: call('sidebarRemove'),
  sidebarFinishRemoval: call('sidebarFinishRemoval'),
  sidebarTexts: call('sidebarTexts'),
  sidebarRedact: call('sidebarRedact'),
  sidebarProviderFile: call('sidebarProviderFile'),
};
