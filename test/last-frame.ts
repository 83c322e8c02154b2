/** Of every file of tests with a page: the page goes only after what was drawn last in it has been. */
import { afterAll } from 'vitest';

// Preact runs effects by the next frame. One that was still to run when the page was taken down fails without it, in
// whatever test runs then.
afterAll(async () => {
  if (typeof requestAnimationFrame === 'undefined') return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
});
