/** Checks the GIAS page that the officer has open against the register copy kept here. */
import { check } from '../../shared/register/check/check';
import { openRegister } from '../../shared/register/index/register-index';
import type { Verdict } from '../../shared/schema/verdict';
import type { OpenedPage } from '../model/opened-page';
import { pageVerdict } from '../model/page-verdict';
import { readRegister } from '../platform/register-store';
import { currentSettings } from '../platform/saved-settings';

/** The verdict on an open GIAS page, compared with the register copy where there is one. @param now ISO instant */
export async function checkPage(page: OpenedPage, now: string): Promise<Verdict> {
  const { officer } = await currentSettings();
  const context = { now, checkedBy: officer.name };
  const kept = await readRegister();
  const copy = kept
    ? check(openRegister(kept.bytes, kept.links), { text: page.establishment.urn }, context)
    : null;
  return pageVerdict(page, copy, context);
}
