/** ENTRY. Archiving closed school years: a file of its own in the script, which no other run evaluates. */
import '../shared/schema/zod-setup';

export {
  openArchive,
  sidebarArchiveBegin,
  sidebarArchiveFinish,
  sidebarArchivePart,
  sidebarArchives,
} from './commands/archive-sidebar';
