/** The sidebar's screens and the way between them. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { App } from './app';
import { ArchiveScreen } from './archive-screen';
import { CountyScreen } from './county-screen';
import { CompareScreen } from './compare-screen';
import { DocumentsScreen } from './documents-screen';
import { ExportScreen } from './export-screen';
import { FrameworksScreen } from './frameworks-screen';
import { GatherScreen } from './gather-screen';
import { GoogleScreen } from './google-screen';
import { KeepingScreen } from './keeping-screen';
import { PeopleScreen } from './people-screen';
import { ProvidersScreen } from './providers-screen';
import type { ScreenProps } from './screen-props';
import type { Server } from './server-client';
import type { FormChoice } from './server-api';
import { ThisWeekScreen } from './this-week-screen';
import { VisitScreen } from './visit-screen';

const SCREENS: Readonly<
  Record<string, { readonly title: string; readonly Screen: ComponentType<ScreenProps> }>
> = {
  forms: { title: 'Forms', Screen: App },
  week: { title: 'This week', Screen: ThisWeekScreen },
  county: { title: 'County', Screen: CountyScreen },
  visit: { title: 'This visit', Screen: VisitScreen },
  providers: { title: 'Providers', Screen: ProvidersScreen },
  documents: { title: 'Letters', Screen: DocumentsScreen },
  people: { title: 'People', Screen: PeopleScreen },
  frameworks: { title: 'Frameworks', Screen: FrameworksScreen },
  compare: { title: 'Compare', Screen: CompareScreen },
  gather: { title: 'Gather', Screen: GatherScreen },
  archive: { title: 'Archive', Screen: ArchiveScreen },
  export: { title: 'Export', Screen: ExportScreen },
  keeping: { title: 'Keeping', Screen: KeepingScreen },
  google: { title: 'Google', Screen: GoogleScreen },
};

/** @param first id of the screen to begin with, as the menu asked for it; any other text for the first. */
export function Screens({ server, first }: { server: Server; first: string }) {
  const [shown, setShown] = useState(first in SCREENS ? first : 'forms');
  // A screen that was left goes on in the background: a form that is being built is finished.
  const [begun, setBegun] = useState<readonly string[]>([shown]);
  const [wanted, setWanted] = useState<readonly FormChoice[]>();
  const show = (id: string): void => {
    setShown(id);
    setBegun((before) => (before.includes(id) ? before : [...before, id]));
  };
  const [visit, setVisit] = useState<{ readonly id: string }>();
  const toVisit = (id: string): void => {
    setVisit({ id });
    show('visit');
  };
  const toForms = (forms: readonly FormChoice[]): void => {
    setWanted(forms);
    show('forms');
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
              <Screen
                server={server}
                fromMenu={id === first}
                wanted={wanted}
                onForms={toForms}
                visit={visit}
                onVisit={toVisit}
              />
            </div>
          ),
      )}
    </>
  );
}
