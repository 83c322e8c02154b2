/** A document of this add-on as a PDF, for print: made by Google when it is asked for, and kept nowhere. */
import * as z from 'zod/mini';
import { parseInput } from '../../shared/schema/parse-input';
import { documentAsPdf } from '../google/drive-documents';
import type { ServerApi } from '../sidebar/server-api';
import { reply } from './reply';

const DocumentId = z.string().check(z.regex(/^[\w-]{1,200}$/, 'choose a document'));

/** The document with this Drive id as a PDF. */
export const sidebarPdf: ServerApi['sidebarPdf'] = (given) =>
  reply(() => ({ base64: documentAsPdf(parseInput(DocumentId, given, 'The document')) }));
