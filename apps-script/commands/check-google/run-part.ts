/** One part of the check, from its first question until what it made is in the bin. */
import { CHECK_PARTS, type AssumptionId, type PartId } from '../../../shared/google-check/assumptions';
import type { Finding } from '../../../shared/google-check/google-answers';
import { recordOf } from '../../../shared/schema/known-keys';
import { askFormApp } from '../../google/check/ask-by-form-app';
import { askDocument } from '../../google/check/ask-document';
import { askForm, askLargeForm } from '../../google/check/ask-form';
import { askFormLinks } from '../../google/check/ask-form-links';
import { askMessages } from '../../google/check/ask-messages';
import { askQuota } from '../../google/check/ask-quota';
import { askResponses } from '../../google/check/ask-responses';
import { askApis, askScript, askTriggers } from '../../google/check/ask-script';
import { askWorkbook } from '../../google/check/ask-workbook';
import { openNotebook, refusalTold, type Notebook, type ScratchFile } from '../../google/check/notebook';
import type { TriedMessage } from '../../sidebar/google-api';

const ASK: Readonly<Record<PartId, (notebook: Notebook, message: TriedMessage | null) => void>> = {
  messages: askMessages,
  script: askScript,
  apis: askApis,
  form: (notebook) => {
    const formId = askForm(notebook);
    if (formId === undefined) return;
    askFormLinks(notebook, formId);
    askLargeForm(notebook, formId);
  },
  'form-app': askFormApp,
  responses: askResponses,
  document: askDocument,
  triggers: askTriggers,
  workbook: askWorkbook,
  quota: askQuota,
};

const ASSUMED = recordOf(
  CHECK_PARTS.map((part) => part.id),
  (id): AssumptionId[] =>
    CHECK_PARTS.flatMap((part) => (part.id === id ? part.assumptions.map((one) => one.id) : [])),
);

/**
 * Asks everything of a part. What stops it is noted with what was to be asked next; the rest was not asked.
 * @param before what earlier parts found
 * @param made told of each file as soon as it is there
 * @param message what the sidebar sent, for the part that asks about it
 */
export function runPart(
  id: PartId,
  before: readonly Finding[],
  made: (file: ScratchFile) => void,
  message: TriedMessage | null = null,
): readonly Finding[] {
  const notebook = openNotebook(before, made);
  let stopped: { got: string; says: string } | undefined;
  try {
    ASK[id](notebook, message);
  } catch (error) {
    console.error(error);
    stopped = refusalTold(error);
  }
  const ids = ASSUMED[id];
  const left = ids.filter((one) => !notebook.findings.some((finding) => finding.id === one));
  const [next, ...rest] = left;
  if (stopped && next !== undefined) {
    const told = stopped;
    notebook.note(next, () => told);
    notebook.skip(...rest);
  } else notebook.skip(...left);
  const findings = new Map(notebook.findings.map((one) => [one.id, one]));
  return ids.flatMap((one) => findings.get(one) ?? []);
}
