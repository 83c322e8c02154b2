/** The add-on's functions as the sidebar has them, on a workspace: as promises, with words where one failed. */
import type { Server } from '../../apps-script/sidebar/server-client';
import type { Workspace } from '../../scripts/workspace/add-on';
import { ask } from './county';

export const sidebarServer = (workspace: Workspace): Server =>
  new Proxy({} as Server, {
    get:
      (_, name: string) =>
      (...args: readonly unknown[]): Promise<unknown> =>
        new Promise((resolve) => {
          // What goes over google.script.run is plain JSON.
          resolve(ask(workspace, name, ...(JSON.parse(JSON.stringify(args)) as never[])));
        }),
  });
