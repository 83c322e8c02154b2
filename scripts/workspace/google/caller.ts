/** Who makes a call of a Google service: what the stand-ins know of the run that it comes from. */
import type { ApiFault } from '../meter';

export interface Caller {
  /** The person's address. */
  readonly user: string;
  /** The Cloud project of the script: with the person, what `drive.file` goes by. */
  readonly cloudProject: string;
  /** What is planned to go wrong with the next call of an API's method. */
  faultAt(method: string): ApiFault | undefined;
  /** An answer of so many bytes has come in: it costs its time. */
  took(bytes: number): void;
  /** Virtual now, ms since 1970. */
  now(): number;
}
