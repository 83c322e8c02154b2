/** Set-up of the project `whole` in vitest.config.ts: builds the add-on once, and again when a file is changed while watching. */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildAddOn } from '../scripts/build/add-on';
import { BUILT_ADD_ON } from './built-add-on';

export default async function setup(project: TestProject): Promise<void> {
  rmSync(BUILT_ADD_ON, { recursive: true, force: true });
  await buildAddOn(BUILT_ADD_ON);
  project.onTestsRerun(() => buildAddOn(BUILT_ADD_ON));
}
