/** ENTRY. The record as the sidebar reads it, and gathering others': a file of its own in the script, which no other run evaluates. */
import '../shared/schema/zod-setup';

export {
  sidebarFile,
  sidebarGathered,
  sidebarGatherThese,
  sidebarKnownRecord,
} from './commands/gather-sidebar';
export { sidebarRecord, sidebarRecordRows } from './commands/record-sidebar';
export { sidebarThisWeek } from './commands/this-week-sidebar';
