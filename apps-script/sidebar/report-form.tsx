/** Making a visit’s report. */
import { freeTexts } from '../../shared/documents/report/free-text';
import { reportTitle } from '../../shared/documents/report/report-head';
import type { ReportSubject } from '../../shared/documents/report/report-subject';
import { visitReport } from '../../shared/documents/report/visit-report';
import type { MadeDocument } from './documents-api';
import { PaperForm, proposedReplyBy } from './paper-form';
import type { Server } from './server-client';
import type { OpenedVisit } from './visit-api';

interface Props {
  readonly opened: OpenedVisit;
  readonly subject: ReportSubject;
  readonly server: Server;
  readonly onMade: (made: MadeDocument) => void;
  readonly onBack: () => void;
}

export const ReportForm = ({ subject, ...rest }: Props) => (
  <PaperForm
    {...rest}
    paper="report"
    title={reportTitle(subject.instrument) ?? ''}
    intro="what goes well first, then each gap with what was seen and what would meet it."
    proposed={proposedReplyBy(rest.opened)}
    texts={freeTexts(subject)}
    blocksOf={(options) => visitReport(subject, options)}
  />
);
