/** Checks the GIAS page that the officer has open against the register copy kept here. */
import { checkPage } from '../../shared/register/check/check-page';
import { openRegister } from '../../shared/register/search/open-register';
import type { Verdict } from '../../shared/schema/verdict';
import type { OpenedPage } from '../../shared/register/page/opened-page';
import { readRegister } from '../platform/register-store';
import { savedSettings } from '../platform/saved-settings';

/** The verdict on an open GIAS page, compared with the register copy where there is one. @param now ISO instant */
export async function checkOpenedPage(page: OpenedPage, now: string): Promise<Verdict> {
  const { officer } = await savedSettings.get();
  const kept = await readRegister();
  const register = kept ? openRegister(kept.bytes, kept.links) : null;
  return checkPage(page, register, { now, checkedBy: officer.name });
}
