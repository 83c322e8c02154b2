/** The made-up register as the workspace serves it, and as the core reads it. */
import { createRegisterImport } from '../../../shared/register/import/import-register';
import { openRegister, type Register } from '../../../shared/register/search/open-register';
import { RegisterCopy } from '../register-copy';
import { REGISTER_ROWS, type MadeUpProvider } from './made-up-county';

/** Enough that searching means something, few enough that it is made in a moment. */
const ROWS = 3000;

/** The register that the made-up county is checked against: its own providers first, then others. @param more of a larger county. */
export const countyRegister = (more: readonly MadeUpProvider[] = []): RegisterCopy =>
  RegisterCopy.madeUp(ROWS, [
    ...REGISTER_ROWS,
    ...more.flatMap(({ register }) => (register ? [register] : [])),
  ]);

/** @param day ISO date of the extract. */
export function readRegister(copy: RegisterCopy, day: string): Register {
  const reading = createRegisterImport({ file: `edubasealldata${day.replaceAll('-', '')}.csv` });
  reading.write(copy.csv);
  return openRegister(reading.end().bytes);
}
