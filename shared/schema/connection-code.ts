/** What an officer's extension needs to know of an LA's workbook and forms. Holds no secret and no one's data. */
import * as z from 'zod/mini';
import { FieldRole } from './framework';
import { isLaCode, Text } from './text';

/** Hosts, as in "http://localhost", at which forms and workbooks may lie besides Google's: none but in the local workspace. */
export type OtherHosts = readonly string[];

const liesAt = (address: string, google: string, others: OtherHosts): boolean =>
  address.startsWith(google) ||
  others.some((host) => address.startsWith(host) && /^(:\d+)?\//.test(address.slice(host.length)));

/** A form is opened with register details in its address. */
const formAddress = (others: OtherHosts) =>
  z
    .string()
    .check(
      z.refine(
        (address) => /^[^\s?#]*$/.test(address) && liesAt(address, 'https://docs.google.com/forms/', others),
        'must be the address of a Google Form, without a query',
      ),
    );

/** A spreadsheet is opened when its link is clicked. */
const workbookAddress = (others: OtherHosts) =>
  z
    .string()
    .check(
      z.refine(
        (address) => /^\S*$/.test(address) && liesAt(address, 'https://docs.google.com/', others),
        'must be the address of a Google Sheet',
      ),
    );

const connectedForm = (others: OtherHosts) =>
  z.object({
    formId: Text,
    responderUri: formAddress(others),
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

/** A connection whose forms and workbook lie at Google, or at one of these hosts. */
export const connectionAt = (others: OtherHosts) =>
  z.lazy(() =>
    z.object({
      schema: z.literal(1),
      la: z.object({ code: z.optional(z.string().check(z.refine(isLaCode))), name: Text }),
      workbook: z.object({ title: Text, url: workbookAddress(others) }),
      forms: z.array(connectedForm(others)),
    }),
  );
export type Connection = z.infer<ReturnType<typeof connectionAt>>;
