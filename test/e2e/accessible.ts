/** Holds a screen to what axe knows of accessibility. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What axe holds against a page and what stands in its frames, each with the elements. By axe's older way of running:
 * the newer one takes all that is well out of the browser, too, and was a fifth of the time of the browser tests.
 * @param include what to look at instead of the whole page: a selector, or one a frame on the way to it
 */
export async function axeFaults(page: Page, include?: string | string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (include === undefined ? builder : builder.include(include)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Fails with what axe holds against it. @param include as for `axeFaults` */
export async function expectAccessible(page: Page, include?: string | string[]): Promise<void> {
  expect(await axeFaults(page, include)).toEqual([]);
}
