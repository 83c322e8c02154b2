/** How a run collects, and what it did. */
import type { Standing } from '../../../shared/workbook/workbook-health';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';

export interface CollectOptions {
  /** Instant of this run, ISO. */
  readonly now: string;
  /** Also tries again what could not be read before, and looks at the forms themselves. */
  readonly retry: boolean;
  /** Works the county tabs out anew even when nothing has come in. */
  readonly refresh: boolean;
  /** Nobody started this run. */
  readonly byItself: boolean;
  /**
   * What brings the checklists up to date with all else that is written, where any are kept; undefined: not so. A run that
   * writes nothing leaves them to its caller.
   */
  readonly checklists: ((tables: Tables<'providers' | 'checklists'>) => SheetsRequest[] | undefined) | null;
  /** What Start says: when runs last worked by themselves, this one where it is such, and what was put right. */
  readonly standing: Omit<Standing, 'cells'>;
  /** False once the run should end in good time. */
  readonly mayGoOn: () => boolean;
  /** False once reading should stop, to leave time for what was read. */
  readonly mayRead: () => boolean;
  /** Notes that are kept once this run has written all that it will, of what it did. */
  readonly whenDone: (did: Did) => Readonly<Record<string, string>>;
}

/** What a run of collecting did for everything there is. */
export interface Did {
  /** Every form was read, as far as it goes. */
  readonly collected: boolean;
  /** The county tabs were worked out anew. */
  readonly refreshed: boolean;
}
