/**
 * What the sidebar may ask of the add-on: one interface that both sides are compiled against. Everything is plain
 * JSON, as `google.script.run` carries nothing else.
 */
import type { GoogleCheck, TriedMessage } from './google-api';
import type { Access, Consent, People } from './access-api';
import type { OwnerQuestion } from './owner-api';
import type { ArchiveApi } from './archive-api';
import type { KeepingApi } from './keeping-api';
import type { RecordApi } from './record-api';
import type { Reply } from './reply';
import type { RespondersWanted } from '../../shared/schema/responders';
import type { ProposedSettings } from '../../shared/schema/settings';
import type { Framework } from '../../shared/schema/framework';
import type * as visits from './visit-api';
import type {
  Documents,
  DocumentChoice,
  DocumentDraft,
  DocumentRequest,
  MadeDocument,
  KeptPage,
} from './documents-api';
import type { MadeTab, TabContent } from './tab-api';
import type { GivenList, ListOutcome, ProviderCommand, ProvidersHere } from './providers-api';
import type { CountyChosen, CountyPicture } from '../../shared/schema/county-picture';
import type { ThisWeek } from '../../shared/workbook/this-week-tab';
import type { CrosswalkRow } from '../../shared/workbook/crosswalk-tab';

export type { Reply } from './reply';

export interface FormChoice {
  readonly framework: string;
  readonly instrument: string;
  /** Build it anew although there is one: after a change of the framework, or when the form was spoilt. */
  readonly again?: boolean | undefined;
}

export interface SetUpChoice {
  /** Name of the local authority, as it stands on documents; what the Settings tab says, where it is not asked again. */
  readonly laName?: string | undefined;
  /** Its three-digit code in the register, '' when not known. */
  readonly laCode?: string | undefined;
  /** Terms, intervals, years to keep: asked with the name, and put into the Settings tab. */
  readonly settings?: ProposedSettings | undefined;
  readonly forms: readonly FormChoice[];
  /** Who works with this workbook, as pasted: a line each. */
  readonly people?: string | undefined;
  /** Who may fill in the forms, those that are there too; as before where nothing is said. */
  readonly responders?: RespondersWanted | undefined;
}

export interface InstrumentOption {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly criteria: number;
  readonly pupilLevel: boolean;
  /** It has a form in this workbook already. */
  readonly built: boolean;
  /** Its form was built from an earlier version of the framework. */
  readonly outdated: boolean;
}

export interface FrameworkOption {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly instruments: readonly InstrumentOption[];
}

export interface Step {
  readonly title: string;
  readonly state: 'done' | 'doing' | 'waiting' | 'failed';
}

export interface Progress {
  readonly steps: readonly Step[];
  readonly finished: boolean;
  /** What is left for a person to do or to look at, a line each. */
  readonly notes: readonly string[];
  /** Things to know, e.g. that forms are built the slow way and why. */
  readonly information: readonly string[];
  /** Forms that could not be built, and why, a line each; they are tried again at the next set-up. */
  readonly failures: readonly string[];
  /** Another run is at work in this workbook: ask again in a while. */
  readonly busy: boolean;
}

export interface FormLink {
  readonly title: string;
  readonly framework: string;
  readonly choice: FormChoice;
  /** Where officers fill it in. */
  readonly fillIn: string;
  /** Where its wording is changed. */
  readonly edit: string;
  readonly pupilLevel: boolean;
  /** Where its responses are, when they are not in this workbook; otherwise ''. */
  readonly responses: string;
}

/** A made-up visit, to see what comes of one. */
export interface TryOut {
  /** Title of the form that it goes to. */
  readonly form: string;
  /** That form with the made-up provider filled in, for whoever would rather fill in the rest. */
  readonly link: string;
  /** One was handed in, and not taken away yet. */
  readonly isHere: boolean;
}

export interface Home {
  /** null: no form for visits is built yet. */
  readonly tryOut: TryOut | null;
  /** What was chosen the last time; null where nobody was asked. */
  readonly responders: RespondersWanted | null;
  /** null: this project looks after this workbook. */
  readonly question: OwnerQuestion | null;
  readonly consent: Consent;
  readonly frameworks: readonly FrameworkOption[];
  readonly laName: string;
  readonly laCode: string;
  /** null: set-up was never begun here. */
  readonly progress: Progress | null;
  readonly links: readonly FormLink[];
  /** '' until set-up has finished. */
  readonly connectionCode: string;
  /** What is wrong: runs that failed, records that are damaged. A line each, in whole sentences. */
  readonly warnings: readonly string[];
  /** That problems in the Problems tab are still to be looked at, in a sentence; '' for none. */
  readonly openProblems: string;
  /** When a run last worked by itself, e.g. "22 November 2026 at 09:00"; '' when none has. */
  readonly lastOwnRun: string;
}

export interface FrameworksHere {
  /** Those that forms can be built from; `own`: the authority's, or its version of a built-in one. */
  readonly frameworks: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly own: boolean;
  }[];
  /** Titles of the tabs that a framework could be in. */
  readonly tabs: readonly string[];
}

/** What is known here of one framework. */
export interface KnownFramework {
  /** Every version that was ever used, and the built-in one; oldest first. */
  readonly versions: readonly Framework[];
  /** Its forms in use. */
  readonly forms: readonly (FormChoice & { readonly title: string; readonly version: string })[];
}

export interface Collected {
  /** One sentence for the person who asked. */
  readonly summary: string;
  readonly visits: number;
  readonly problems: number;
}

export interface ServerApi extends RecordApi, KeepingApi, ArchiveApi {
  /** Everything that the sidebar shows when it opens. */
  sidebarHome(): Reply<Home>;
  /** Who can fill in each form, as Google says it now. */
  sidebarAccess(): Reply<Access>;
  /** Who works with the workbook, who watches it, and whose its files are. */
  sidebarPeople(): Reply<People>;
  /** Enters people in the People tab, as pasted: those who do not stand there yet. */
  sidebarNamePeople(pasted: string): Reply<People>;
  /** Begins a set-up, or adds to one: forms that are there stay as they are. */
  sidebarBegin(choice: SetUpChoice): Reply<Progress>;
  /** Does the next step. Asked again until it has finished. */
  sidebarContinue(): Reply<Progress>;
  /** Takes these notes of a set-up away: somebody has seen to them. */
  sidebarNotesDone(notes: readonly string[]): Reply<null>;
  /** This add-on looks after this workbook from now on, with the forms that its record knows. What to know then; '' for nothing. */
  sidebarGoOn(): Reply<string>;
  /** The same, with no forms; what stands in the tabs stays. */
  sidebarStartAfresh(): Reply<string>;
  /** Nothing is collected, written or mailed from here. Can be chosen otherwise at any time. */
  sidebarOnlyRead(): Reply<string>;
  /** Reads what has been handed in since the last time. */
  sidebarCollect(): Reply<Collected>;
  /** Hands in a visit to a made-up provider, to be collected; asked again, it is the same one. */
  sidebarTryOut(): Reply<null>;
  /** Takes it away again, with all that came of it. */
  sidebarTryOutAway(): Reply<null>;
  /** The frameworks here, and the tabs that one could be in. */
  sidebarFrameworks(): Reply<FrameworksHere>;
  /** A framework as it is used now. */
  sidebarFramework(id: string): Reply<Framework>;
  /** Versions of this framework that were ever used here, and its forms in use. */
  sidebarKnown(id: string): Reply<KnownFramework>;
  /** Makes a tab for a framework to be edited in; a tab of that title that is there is left as it is. */
  sidebarMakeTab(content: TabContent): Reply<MadeTab>;
  /** The cells of a tab, headings first. */
  sidebarReadTab(tab: string): Reply<readonly (readonly unknown[])[]>;
  /** Takes a framework into use, with what changed since the version before. */
  sidebarTake(framework: Framework, changes: readonly string[]): Reply<null>;
  /** Every framework that can be used here, each as it is used now. */
  sidebarCompare(): Reply<readonly Framework[]>;
  /** Writes rows by topic into the tab “Frameworks by topic”, in place of those there. Its title. */
  sidebarCompareTab(rows: readonly CrosswalkRow[]): Reply<string>;
  /** What waits for somebody, as the tab This week has it. */
  sidebarThisWeek(): Reply<ThisWeek>;
  /** The county's figures, as the tab County has them; and choosing of which part they are, as in that tab. */
  sidebarCounty(): Reply<CountyPicture>;
  sidebarChooseCounty(chosen: CountyChosen): Reply<null>;
  /** The providers, who of them may be one, and who is counted as another. */
  sidebarProviders(): Reply<ProvidersHere>;
  /** Does something about a provider, once however often it is asked; the providers as they stand then. */
  sidebarProviderCommand(command: ProviderCommand): Reply<ProvidersHere>;
  /** What would come of an LA’s own list; changes nothing. */
  sidebarPreviewList(list: GivenList): Reply<ListOutcome>;
  /** Takes it; taken once more it changes nothing. */
  sidebarTakeList(list: GivenList): Reply<ListOutcome>;
  /** Every visit, the latest first. */
  sidebarVisits(): Reply<readonly visits.ListedVisit[]>;
  /** The visits that the selected row is about, the latest first; where it is about none, in words why. */
  sidebarSelectedVisits(): Reply<readonly visits.ListedVisit[]>;
  /** One visit with its framework. */
  sidebarVisit(id: string): Reply<visits.OpenedVisit>;
  /** Does something about a visit, once however often it is asked; the visit as it stands then. */
  sidebarVisitCommand(command: visits.VisitCommand): Reply<visits.OpenedVisit>;
  /** Where the response of a visit can be put right and handed in again. */
  sidebarEditLink(id: string): Reply<visits.EditLink>;
  /** What the Providers tab says of a provider that a letter about its visit of this day repeats. */
  sidebarLetterFacts(visited: visits.VisitedProvider): Reply<visits.LetterFacts>;
  /** Keeps a page that the sidebar has made in the user's Drive and enters it in the Documents tab; asked again, it is the same document. */
  sidebarKeepPage(page: KeptPage): Reply<MadeDocument>;
  /** A document as a PDF, in base64. */
  sidebarPdf(documentId: string): Reply<{ readonly base64: string }>;
  /** Documents to make, providers to make them for, and those made last. */
  sidebarDocuments(): Reply<Documents>;
  /** What one document asks, filled in as far as it is known. */
  sidebarDocumentDraft(choice: DocumentChoice): Reply<DocumentDraft>;
  /** Makes it in the user's Drive and enters it in the Documents tab; asked again, it is the same document. */
  sidebarMakeDocument(request: DocumentRequest): Reply<MadeDocument>;
  /** The last check of Google that this person began; null where there was none. */
  sidebarGoogleSeen(): Reply<GoogleCheck | null>;
  /** Begins one, once what the last one left is in the bin. */
  sidebarGoogleBegin(message: TriedMessage): Reply<GoogleCheck>;
  /** Asks the next things. Asked again until it has finished. */
  sidebarGoogleContinue(): Reply<GoogleCheck>;
}
