/** What an officer's extension needs to know of an LA's workbook and forms. Holds no secret and no one's data. */
import * as z from 'zod/mini';
import { FieldRole } from './framework';
import { Text } from './text';

/** A form is opened with register details in its address: so only at Google, or on this machine for the local workspace. */
const FormAddress = z
  .string()
  .check(
    z.regex(
      /^(https:\/\/docs\.google\.com\/forms\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)[^\s?#]*$/,
      'must be the address of a Google Form, without a query',
    ),
  );

/** A spreadsheet is opened when its link is clicked. */
const WorkbookAddress = z
  .string()
  .check(
    z.regex(
      /^(https:\/\/docs\.google\.com\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)\S*$/,
      'must be the address of a Google Sheet',
    ),
  );

export const ConnectedForm = z.lazy(() =>
  z.object({
    formId: Text,
    responderUri: FormAddress,
    title: Text,
    framework: Text,
    version: Text,
    instrument: Text,
    pupilLevel: z.boolean(),
    /** Plan item key to the number in the form's `entry.N`, for every question. */
    entries: z.record(z.string(), z.int().check(z.positive())),
    /** Which question has which role, and the choices it offers where it offers any. */
    roles: z.array(
      z.object({
        role: FieldRole,
        key: Text,
        kind: z.enum(['text', 'paragraph', 'date', 'choice', 'dropdown', 'checkboxes']),
        choices: z.array(z.string()),
      }),
    ),
  }),
);
export type ConnectedForm = z.infer<typeof ConnectedForm>;

export const Connection = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    la: z.object({ code: z.optional(z.string().check(z.regex(/^\d{3}$/))), name: Text }),
    workbook: z.object({ title: Text, url: WorkbookAddress }),
    forms: z.array(ConnectedForm),
  }),
);
export type Connection = z.infer<typeof Connection>;
