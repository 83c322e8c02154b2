/**
 * Pictures of screens, for people to look at: taken where SCREENS is set, as in `SCREENS=1 npm test -- e2e`. A machine
 * that nobody looks at spends a sixth of a browser's time on them.
 */
import { SCREENS } from './rig';

/** All of a page, however long; otherwise what of it is in view. */
export const WHOLE = 'whole';

interface Screen {
  screenshot(options: { path: `${string}.png`; fullPage?: boolean }): Promise<unknown>;
}

/** @param name of the file in `artefacts/screens/`, without its ending */
export async function picture(of: Screen, name: string, how?: typeof WHOLE): Promise<void> {
  if (!process.env['SCREENS']) return;
  await of.screenshot({ path: `${SCREENS}/${name}.png`, ...(how && { fullPage: true }) });
}
