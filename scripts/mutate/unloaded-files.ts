/**
 * A reporter for vitest: that a file of tests could not be loaded is told as an error. Such a file has no test that could
 * fail, and Stryker, which asks tests alone, would take the change that broke it for one that nobody noticed.
 */
import type { Reporter, TestModule, Vitest } from 'vitest/node';

export class UnloadedFiles implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestModuleEnd(file: TestModule): void {
    for (const error of file.errors()) this.vitest?.state.catchError(error, 'Error while loading');
  }
}
