/** What the sidebar is told of letters and agreements, and what it asks to be made. Plain JSON, as the rest of its interface. */

export interface DocumentOption {
  readonly framework: string;
  readonly frameworkTitle: string;
  readonly instrument: string;
  readonly title: string;
  /** A checklist as it stands, to print; it is kept in its own tab. */
  readonly toPrint: boolean;
}

/** A provider as it is listed, or as somebody types it. `urn` '' where it has none. */
export interface ProviderChoice {
  readonly name: string;
  readonly urn: string;
}

/** A document of the Documents tab. */
export interface EnteredDocument {
  readonly title: string;
  readonly provider: string;
  /** ISO date. */
  readonly madeOn: string;
  readonly link: string;
  readonly status: string;
}

/** A form whose questions can be put on paper. */
export interface PaperOption {
  readonly framework: string;
  readonly instrument: string;
  readonly title: string;
}

export interface Documents {
  readonly documents: readonly DocumentOption[];
  readonly papers: readonly PaperOption[];
  /** Name of the local authority; '' where it is not set up yet. */
  readonly laName: string;
  readonly providers: readonly ProviderChoice[];
  /** The last ones made, newest first. */
  readonly entered: readonly EnteredDocument[];
}

export interface DocumentChoice {
  readonly framework: string;
  readonly instrument: string;
  readonly provider: ProviderChoice;
}

export interface DraftField {
  readonly key: string;
  /** As the framework has it: `text`, `paragraph`, `date`, `number` … */
  readonly kind: string;
  readonly title: string;
  readonly help: string;
  readonly choices: readonly string[];
}

/** What can be filled in, and what is known already. */
export interface DocumentDraft {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly {
    readonly title: string;
    readonly guidance: readonly string[];
    readonly fields: readonly DraftField[];
  }[];
  /** By field key; dates ISO. */
  readonly values: Readonly<Record<string, string>>;
  /** Where they come from, e.g. "the visit of 3 November 2026"; '' when from nowhere. */
  readonly from: string;
}

export interface DocumentRequest extends DocumentChoice {
  readonly values: Readonly<Record<string, string>>;
}

export interface MadeDocument {
  readonly title: string;
  readonly link: string;
  /** It had been made before, with the same entries. */
  readonly wasThere: boolean;
  /** Links of documents made of the same entries that this account does not see: somebody else's, or deleted for good. */
  readonly others: readonly string[];
}

/** A page that the sidebar has made, to be kept as a Google Doc. */
export interface KeptPage {
  /** Whom it is about or for; '' for nobody in particular. */
  readonly provider: string;
  readonly framework: string;
  readonly version: string;
  readonly instrument: string;
  /** The document's name. */
  readonly name: string;
  /** A whole HTML page. */
  readonly html: string;
  /** It goes to somebody: the Documents tab keeps whether it has. */
  readonly toSend: boolean;
  /** The visit that it is made of; '' for none. */
  readonly visit?: string;
  /** The last day for an answer that it names, ISO; '' for none. */
  readonly replyBy?: string;
}
