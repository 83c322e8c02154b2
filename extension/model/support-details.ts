/** What somebody who helps needs to know of an installation, as text to paste. No provider, person or file is named. */
import type { RegisterInfo } from './register-info';
import type { Policy, Settings } from './settings';

export interface SupportFacts {
  readonly version: string;
  readonly browser: string;
  /** The page from which it was copied. */
  readonly page: string;
  /** ISO instant. */
  readonly at: string;
  /** Null where there is no register. */
  readonly register: Pick<RegisterInfo, 'provenance' | 'importedAt' | 'bytes' | 'links'> | null;
  readonly settings: Pick<Settings, 'autoRefresh' | 'recordDays' | 'draftDays' | 'notify' | 'giasButton'>;
  readonly policy: Policy;
  /** How many of each kind are kept, by what they are called. */
  readonly counts: Readonly<Record<string, number>>;
  /** How the last import ended; '' for none. */
  readonly lastImport: string;
  /** What could not be found out, in words. */
  readonly faults: readonly string[];
}

const yesNo = (on: boolean): string => (on ? 'yes' : 'no');

/** The details as lines of text. Of the policy only which entries are set, of the register's file only its date. */
export function supportDetails(facts: SupportFacts): string {
  const { register, settings, policy, counts } = facts;
  const lines: [string, string][] = [
    ['Provision QA', facts.version],
    ['Browser', facts.browser],
    ['Page', facts.page],
    ['Copied at', facts.at],
    [
      'Register',
      register === null
        ? 'none'
        : `copy of ${register.provenance.extractDate ?? 'unknown date'}, ${register.provenance.rows} entries, ${register.links} links, ${register.bytes} bytes, imported ${register.importedAt}`,
    ],
    ['Last import', facts.lastImport || 'none'],
    ['New copies by themselves', yesNo(settings.autoRefresh)],
    ['Notices', yesNo(settings.notify)],
    ['Button on GIAS pages', yesNo(settings.giasButton)],
    ['Days kept', `records ${settings.recordDays}, unfinished forms ${settings.draftDays}`],
    ['Set by policy', Object.keys(policy).sort().join(', ') || 'nothing'],
    ...Object.entries(counts).map(([what, count]): [string, string] => [what, String(count)]),
    ...facts.faults.map((fault): [string, string] => ['Could not be read', fault]),
  ];
  return lines.map(([label, value]) => `${label}: ${value}`).join('\n');
}
