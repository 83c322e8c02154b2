/** What the sidebar asks for about documents: which there are, what is known for one, and making it. */
import * as z from 'zod/mini';
import { built } from '../../shared/schema/built';
import {
  documentFields,
  documentInstrument,
  madeAsDocument,
  prefilled,
} from '../../shared/documents/document-fields';
import { hasQuestions } from '../../shared/documents/question-paper';
import { cellText } from '../../shared/workbook/table-rows';
import { londonDate } from '../../shared/schema/dates';
import { parseInput } from '../../shared/schema/parse-input';
import { isUrn } from '../../shared/schema/text';
import { underLock } from '../google/document-lock';
import { openStoredValues } from '../google/stored-values';
import type { Tables } from '../google/tables';
import type { DocumentDraft, Documents, EnteredDocument } from '../sidebar/documents-api';
import type { ServerApi } from '../sidebar/server-api';
import { factsOf, listProviders, openProviders } from './documents/provider-facts';
import { laNameIn, makeDocument } from './documents/make-document';
import { refuseMadeUp } from './documents/refuse-made-up';
import { openLibrary } from './frameworks/framework-library';
import { openOwnValues } from './own-values';
import { reply } from './reply';
import { startRun } from './run-time';

/** So many of the documents made last are shown. */
const SHOWN = 10;

const Choice = z.lazy(() =>
  z.object({
    framework: z.string(),
    instrument: z.string(),
    provider: z.object({
      name: z.string().check(z.trim(), z.minLength(1, 'give the name of the provider')),
      urn: z
        .string()
        .check(z.refine((urn) => urn === '' || isUrn(urn), 'must be a URN: 5 or 6 digits, or empty')),
    }),
  }),
);
const Request = z.lazy(() => z.object({ ...built(Choice).shape, values: z.record(z.string(), z.string()) }));

/** Newest first, as the tab's last rows are. */
const entered = (tables: Tables<'documents'>): readonly EnteredDocument[] =>
  tables.sheet('documents')
    ? tables
        .of('documents')
        .rows.filter((row) => cellText(row, 'link') !== '')
        .slice(-SHOWN)
        .reverse()
        .map((row) => ({
          title: cellText(row, 'title'),
          provider: cellText(row, 'provider'),
          madeOn: cellText(row, 'made-on'),
          link: cellText(row, 'link'),
          status: cellText(row, 'status'),
        }))
    : [];

/** What can be made, for whom, and what was made last. */
export const sidebarDocuments: ServerApi['sidebarDocuments'] = () =>
  reply((): Documents => {
    const library = openLibrary(openStoredValues());
    const tables = openProviders();
    return {
      documents: library.entries.flatMap((entry) =>
        madeAsDocument(entry.instruments).map(({ id, title, kind }) => ({
          framework: entry.id,
          frameworkTitle: entry.title,
          instrument: id,
          title,
          toPrint: kind === 'checklist',
        })),
      ),
      papers: library.entries.flatMap((entry) =>
        entry.instruments
          .filter(hasQuestions)
          .map(({ id, title }) => ({ framework: entry.id, instrument: id, title })),
      ),
      laName: laNameIn(tables),
      providers: listProviders(tables),
      entered: entered(tables),
    };
  });

/** What one document asks for, with what the workbook knows of the provider filled in. */
export const sidebarDocumentDraft: ServerApi['sidebarDocumentDraft'] = (given) =>
  reply((): DocumentDraft => {
    const { framework: id, instrument, provider } = parseInput(Choice, given, 'The choice');
    const library = openLibrary(openStoredValues());
    const framework = library.current(id);
    const { known, from } = factsOf(provider, library, londonDate(startRun().now));
    return {
      title: documentInstrument(framework, instrument).title,
      description: documentInstrument(framework, instrument).description,
      sections: documentFields(framework, instrument).map(({ title, guidance, fields }) => ({
        title,
        guidance,
        fields: fields.map(({ key, kind, title: asked, help = '', choices = [] }) => ({
          key,
          kind,
          title: asked,
          help,
          choices,
        })),
      })),
      values: prefilled(framework, instrument, known),
      from,
    };
  });

/** Makes the document in the user’s Drive and enters it in the Documents tab, once however often it is asked. */
export const sidebarMakeDocument: ServerApi['sidebarMakeDocument'] = (given) =>
  reply(() => {
    const request = parseInput(Request, given, 'What was entered');
    const today = londonDate(startRun().now);
    refuseMadeUp(request.provider.name);
    return underLock('sidebar', () =>
      makeDocument(openLibrary(openOwnValues()).current(request.framework), request, today),
    );
  });
