/** What an officer's extension needs to know of an LA's workbook and forms. Holds no secret and no one's data. */
import * as z from 'zod/mini';
import { FieldRole } from './framework';
import { Text } from './text';

/** Where forms and workbooks may lie: what their whole addresses look like. */
export interface Places {
  readonly forms: RegExp;
  readonly workbooks: RegExp;
}

/** At Google: a form is opened with register details in its address, a workbook when its link is clicked. */
export const AT_GOOGLE: Places = {
  forms: /^https:\/\/docs\.google\.com\/forms\/[^\s?#]*$/,
  workbooks: /^https:\/\/docs\.google\.com\/\S*$/,
};

const connectedForm = ({ forms }: Places) =>
  z.object({
    formId: Text,
    responderUri: z.string().check(z.regex(forms, 'must be the address of a Google Form, without a query')),
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
  });
export type ConnectedForm = z.infer<ReturnType<typeof connectedForm>>;

/** A connection whose form and workbook lie at one of these places. */
export const connectionAt = (places: Places) =>
  z.lazy(() =>
    z.object({
      schema: z.literal(1),
      la: z.object({ code: z.optional(z.string().check(z.regex(/^\d{3}$/))), name: Text }),
      workbook: z.object({
        title: Text,
        url: z.string().check(z.regex(places.workbooks, 'must be the address of a Google Sheet')),
      }),
      forms: z.array(connectedForm(places)),
    }),
  );
export type Connection = z.infer<ReturnType<typeof connectionAt>>;
