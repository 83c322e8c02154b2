/** What the officer (or the LA's policy) has set. Dates and counts in days. */
import * as z from 'zod/mini';

/** Where the daily file is published, with the day's date in place of the braces. Data, so that it can move. */
export const DEFAULT_REGISTER_ADDRESS =
  'https://ea-edubase-api-prod.azurewebsites.net/edubase/downloads/public/edubasealldata{YYYYMMDD}.csv';
export const DEFAULT_LINKS_ADDRESS =
  'https://ea-edubase-api-prod.azurewebsites.net/edubase/downloads/public/links_edubasealldata{YYYYMMDD}.csv';

const refreshDays = z.literal([1, 7]);
const days = z.int().check(z.gte(0), z.lte(3660));

export const Settings = z.object({
  officer: z.object({ name: z.string(), role: z.string(), organisation: z.string() }),
  /** Name of the LA that the officer works for; orders what is as alike, and makes nothing certain. */
  la: z.string(),
  registerAddress: z.string(),
  linksAddress: z.string(),
  /** Get a new register by itself, */
  autoRefresh: z.boolean(),
  /** and after how many days: daily or weekly (a copy older than 7 days warns). */
  refreshDays: z._default(refreshDays, 1),
  /** How long check records are kept; 0 keeps them until they are deleted by hand. */
  recordDays: days,
  /** How long a copy of unfinished form answers is kept. */
  draftDays: days,
  /** Tell the officer when a watched provider's entry changes. */
  notify: z.boolean(),
  /** Show a button on GIAS establishment pages. */
  giasButton: z.boolean(),
  /** Responder addresses of forms that the companion is switched on for. */
  companionForms: z.array(z.string()),
});
export type Settings = z.infer<typeof Settings>;

export const EMPTY_SETTINGS: Settings = {
  officer: { name: '', role: '', organisation: '' },
  la: '',
  registerAddress: DEFAULT_REGISTER_ADDRESS,
  linksAddress: DEFAULT_LINKS_ADDRESS,
  autoRefresh: false,
  refreshDays: 1,
  recordDays: 730,
  draftDays: 14,
  notify: false,
  giasButton: false,
  companionForms: [],
};

/** What an LA may set for all its computers (`managed-schema.json`); anything absent is left to the officer. */
export const Policy = z.object({
  organisation: z.optional(z.string()),
  la: z.optional(z.string()),
  registerAddress: z.optional(z.string()),
  linksAddress: z.optional(z.string()),
  autoRefresh: z.optional(z.boolean()),
  refreshDays: z.optional(refreshDays),
  recordDays: z.optional(days),
  draftDays: z.optional(days),
  connectionCodes: z.optional(z.array(z.string())),
});
export type Policy = z.infer<typeof Policy>;

/** The settings in force: the policy's where it has any, the officer's elsewhere. */
export function inForce(settings: Settings, policy: Policy): Settings {
  const { organisation, la, registerAddress, linksAddress, autoRefresh, recordDays, draftDays } = policy;
  return {
    ...settings,
    officer: { ...settings.officer, organisation: organisation ?? settings.officer.organisation },
    la: la ?? settings.la,
    registerAddress: registerAddress ?? settings.registerAddress,
    linksAddress: linksAddress ?? settings.linksAddress,
    autoRefresh: autoRefresh ?? settings.autoRefresh,
    refreshDays: policy.refreshDays ?? settings.refreshDays,
    recordDays: recordDays ?? settings.recordDays,
    draftDays: draftDays ?? settings.draftDays,
  };
}
