/** The settings of a workbook, for a run that goes on with the usual ones where they cannot be read. */
import { InputError } from '../../../shared/errors';
import { usualSettings, type Settings } from '../../../shared/schema/settings';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { readSettings } from '../../../shared/workbook/settings-tab';
import type { TableOf } from '../../google/tables';

export function openSettings({ rows }: TableOf<'settings'>): {
  readonly settings: Settings;
  readonly faults: readonly Problem[];
} {
  try {
    return { settings: readSettings(rows), faults: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const fault = {
      id: 'settings',
      where: 'The Settings tab',
      what: error.message,
      whatToDo: 'Put the setting right. Until then the usual one is used.',
      formId: '',
      responseId: '',
    };
    return { settings: usualSettings, faults: [fault] };
  }
}
