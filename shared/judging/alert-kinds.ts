/** What kinds of alerts are called, for people. */
import type { AlertKind } from '../schema/alert-rule';

export const ALERT_KINDS: Readonly<Record<AlertKind, string>> = {
  registration: 'Registration',
  limit: 'More than the framework allows',
  evidence: 'Rating and evidence',
  decision: 'Decision',
  unmet: 'Unmet beside the suggestion',
  date: 'Date',
};
