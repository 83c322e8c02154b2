/** What the sidebar asks for about archiving closed school years. */
import * as z from 'zod/mini';
import { OPEN_ENDS } from '../../shared/record/archived';
import { Edition } from '../../shared/record/edition';
import { RecordedEvent } from '../../shared/record/event';
import { Framework } from '../../shared/schema/framework';
import { parseInput } from '../../shared/schema/parse-input';
import { underLock } from '../google/document-lock';
import { openStoredValues } from '../google/stored-values';
import { readTables } from '../google/tables';
import type { ServerApi } from '../sidebar/server-api';
import { ArchiveBook } from './archiving/archive-book';
import { beginArchive } from './archiving/begin-archive';
import { archivesHere } from './archiving/choose-visits';
import { finishArchive } from './archiving/finish-archive';
import { archiveOf } from './archiving/kept-archives';
import { openScreen } from './menu-command';
import { openOwnValues } from './own-values';
import { openSettings } from './record/open-settings';
import { refuseNewer } from './refuse-newer';
import { reply } from './reply';
import { startRun } from './run-time';

/** From the menu. */
export const openArchive = (): void => openScreen('archive');

const Id = z.string().check(z.minLength(1), z.maxLength(1000));
const Along = z.array(z.enum(OPEN_ENDS));
const Ask = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('year'), year: z.string().check(z.regex(/^\d{4}\/\d{2}$/)), along: Along }),
    z.object({ kind: z.literal('behind') }),
    z.object({ kind: z.literal('anew'), archive: Id }),
  ]),
);
const Part = z.lazy(() =>
  z.object({
    archive: Id,
    names: z.array(Id),
    frameworks: z.array(Framework),
    editions: z.array(Edition),
    events: z.array(RecordedEvent),
  }),
);
const Finish = z.object({ archive: Id, visits: z.array(Id), along: Along });

/** What could be archived, and what is. */
export const sidebarArchives: ServerApi['sidebarArchives'] = () =>
  reply(() => archivesHere(openStoredValues(), startRun().now));

/** Finds or makes the workbooks, and says which visits go there. */
export const sidebarArchiveBegin: ServerApi['sidebarArchiveBegin'] = (given) =>
  reply(() => {
    const ask = parseInput(Ask, given, 'What was chosen');
    return underLock('sidebar', () => {
      const stored = openOwnValues();
      refuseNewer(stored);
      return beginArchive(ask, stored, startRun().now);
    });
  });

/** Writes visits into an archive, as the record has them. */
export const sidebarArchivePart: ServerApi['sidebarArchivePart'] = (given) =>
  reply(() => {
    const { archive, names, frameworks, editions, events } = parseInput(Part, given, 'What is archived');
    return underLock('sidebar', () => {
      const stored = openOwnValues();
      const { settings } = openSettings(readTables({ settings: 'rows' }).of('settings'));
      const book = new ArchiveBook(archiveOf(stored, archive));
      book.write(new Set(names), { editions, events }, frameworks, settings, startRun().now);
      return null;
    });
  });

/** Takes the rows of visits out here that their archive has. */
export const sidebarArchiveFinish: ServerApi['sidebarArchiveFinish'] = (given) =>
  reply(() => {
    const finish = parseInput(Finish, given, 'What was chosen');
    return underLock('sidebar', () => {
      const stored = openOwnValues();
      refuseNewer(stored);
      return finishArchive(finish, stored, startRun().now);
    });
  });
