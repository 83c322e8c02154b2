/** The sidebar's screens and the way between them. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { App } from './app';
import { CompareScreen } from './compare-screen';
import type { Server } from './server';

const SCREENS: Readonly<
  Record<string, { readonly title: string; readonly Screen: ComponentType<{ server: Server }> }>
> = {
  forms: { title: 'Forms', Screen: App },
  compare: { title: 'Compare', Screen: CompareScreen },
};

/** @param first id of the screen to begin with, as the menu asked for it; any other text for the first. */
export function Screens({ server, first }: { server: Server; first: string }) {
  const [shown, setShown] = useState(first in SCREENS ? first : 'forms');
  // A screen that was left goes on in the background: a form that is being built is finished.
  const [begun, setBegun] = useState<readonly string[]>([shown]);
  const show = (id: string): void => {
    setShown(id);
    setBegun((before) => (before.includes(id) ? before : [...before, id]));
  };
  return (
    <>
      <nav aria-label="Provision QA">
        {Object.entries(SCREENS).map(([id, { title }]) => (
          <button
            key={id}
            type="button"
            onClick={() => show(id)}
            {...(id === shown && { 'aria-current': 'page' as const })}
          >
            {title}
          </button>
        ))}
      </nav>
      {Object.entries(SCREENS).map(
        ([id, { Screen }]) =>
          begun.includes(id) && (
            <div key={id} hidden={id !== shown}>
              <Screen server={server} />
            </div>
          ),
      )}
    </>
  );
}
