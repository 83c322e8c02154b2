/** The part of the options that shows each permission with its reason and switches the optional ones. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import type { Settings } from '../model/settings';
import { followInPages } from '../platform/companion';
import { GIAS_ADDRESS, setGiasButton } from '../platform/gias-tab';
import {
  askToNotify,
  askToVisit,
  giveUpNotifying,
  giveUpVisiting,
  mayNotify,
  mayVisit,
  watchPermissions,
} from '../platform/permissions';
import { panelNeedsPermission } from '../platform/tabs';
import { Failure } from '../views/failure';
import { PermissionList, type PermissionRow } from '../views/permission-list';
import { useLoaded } from './use-loaded';
import { useCurrent } from './use-settings';

const FORMS_ADDRESS = 'https://docs.google.com/';

const ALWAYS: readonly PermissionRow[] = [
  {
    title: 'Storage',
    reason: 'Keeps your options, the register copy and your check records in this browser.',
    granted: 'always',
  },
  {
    title: 'Storage without a limit',
    reason:
      'The register copy is a few megabytes. Without this the browser may delete it, and your check records with it.',
    granted: 'always',
  },
  {
    title: 'Alarms',
    reason: 'Gets a new register by itself, if you want that, and deletes old records on time.',
    granted: 'always',
  },
  {
    title: 'The page you are on, when you press the button',
    reason: 'Reads the GIAS page that you have open, only after you press the extension’s button there.',
    granted: 'always',
  },
  {
    title: 'The menu on selected text',
    reason:
      'Adds “Check the selected text”. It gets the selected words when you choose it, and nothing else.',
    granted: 'always',
  },
];

const SIDE_PANEL: PermissionRow = {
  title: 'Side panel',
  reason: 'Shows the check beside the page.',
  granted: 'always',
};

interface Props {
  readonly settings: Settings;
  readonly onSave: (change: Partial<Settings>, done: string) => void;
}

/** What the extension may do, why, and the parts that can be switched on. */
export function PermissionOptions({ settings, onSave }: Props) {
  const { registerAddress } = settings;
  const [state, again] = useLoaded(
    useCallback(
      async () => ({
        register: registerAddress !== '' && (await mayVisit([registerAddress])),
        gias: await mayVisit([GIAS_ADDRESS]),
        forms: await mayVisit([FORMS_ADDRESS]),
        notify: await mayNotify(),
      }),
      [registerAddress],
    ),
  );
  const [fault, setFault] = useState('');
  useEffect(() => watchPermissions(again), [again]);
  const now = useCurrent(state) ?? { register: false, gias: false, forms: false, notify: false };

  const doing = (work: Promise<unknown>): void => {
    setFault('');
    work.then(again, (error: unknown) => setFault(messageOf(error)));
  };
  const showButton = async (allowed: boolean): Promise<void> => {
    await setGiasButton(allowed);
    onSave(
      { giasButton: allowed },
      allowed ? 'A button shows on GIAS pages.' : 'No button shows on GIAS pages.',
    );
  };
  const stopFollowing = async (): Promise<void> => {
    await followInPages([]);
    onSave({ companionForms: [] }, 'The companion is off for all forms.');
    await giveUpVisiting([FORMS_ADDRESS]);
  };
  const rows: PermissionRow[] = [
    ...ALWAYS,
    ...(panelNeedsPermission() ? [SIDE_PANEL] : []),
    {
      title: 'Visit the register’s address',
      reason: `Downloads the register (${registerAddress === '' ? 'no address is set' : registerAddress}).`,
      granted: now.register,
      ...(registerAddress === '' ? {} : { onGrant: () => doing(askToVisit([registerAddress])) }),
      onWithdraw: () => doing(giveUpVisiting([registerAddress])),
    },
    {
      title: 'Visit GIAS pages',
      reason: 'Shows a button on the pages of establishments. It reads nothing until you press it.',
      granted: now.gias,
      onGrant: () => doing(askToVisit([GIAS_ADDRESS]).then(showButton)),
      onWithdraw: () => doing(showButton(false).then(() => giveUpVisiting([GIAS_ADDRESS]))),
    },
    {
      title: 'See your Google Forms',
      reason:
        'Shows the progress of a form and keeps a copy of its answers on this computer, for the forms that you switch the companion on for.',
      granted: now.forms,
      onWithdraw: () => doing(stopFollowing()),
    },
    {
      title: 'Notifications',
      reason: 'Tells you when the entry of a provider on your watch list has changed. It names no provider.',
      granted: now.notify,
      onGrant: () =>
        doing(askToNotify().then((allowed) => onSave({ notify: allowed }, 'You are told of changes.'))),
      onWithdraw: () =>
        doing(giveUpNotifying().then(() => onSave({ notify: false }, 'You are not told of changes.'))),
    },
  ];
  return (
    <section>
      <h2>What it may do, and why</h2>
      <Failure message={fault} />
      <PermissionList rows={rows} />
    </section>
  );
}
