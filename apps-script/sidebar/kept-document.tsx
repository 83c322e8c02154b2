/** A document that was made of a visit: where it is, and what day for an answer it names. */
import { longDate } from '../../shared/schema/dates';
import type { VisitDocument } from './visit-api';

export const KeptDocument = ({ made }: { readonly made: VisitDocument }) => (
  <p>
    <a href={made.link} target="_blank" rel="noopener">
      {made.title}
    </a>
    <br />
    <span class="quiet">
      Made on {longDate(made.madeOn)}
      {made.replyBy === '' ? '' : `, an answer until ${longDate(made.replyBy)}`}
    </span>
  </p>
);
