/** The UI of an editor add-on: menus, sidebar, dialogs, alerts. What it shows is kept on the workspace's screen. */
import type { Run } from '../../run';
import { screenOf, type MenuEntry, type Runtime } from '../../runtime';
import { requireScope } from '../authorisation';
import { GoogleError } from '../google-error';
import type { Html } from './html-service';
import { enumeration, innerOf, method, service, type Service } from '../service';

const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export function uiService(runtime: Runtime, run: Run): Service {
  // A trigger runs with nobody watching: Google has no UI for it.
  if (run.options.unattended) {
    throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  const alert = (text: string, set: Service = ButtonSet.of.OK): Service => {
    requireScope(runtime, 'Ui.alert', 'script.container.ui');
    screenOf(runtime, run.options).messages.push(text);
    const first = set === ButtonSet.of.YES_NO || set === ButtonSet.of.YES_NO_CANCEL ? 'YES' : 'OK';
    const reply = run.options.replies.shift() ?? first;
    if (!(reply in Button.of)) throw new Error(`There is no button "${reply}".`);
    return Button.of[reply as keyof typeof Button.of];
  };
  const show = (place: 'sidebar' | 'dialog') => (html: Service, title?: string) => {
    requireScope(runtime, `Ui.show${place === 'sidebar' ? 'Sidebar' : 'ModalDialog'}`, 'script.container.ui');
    const { content, title: own } = innerOf<Html>(html);
    screenOf(runtime, run.options)[place] = { title: title ?? own, html: content };
  };
  return service({
    type: 'Ui',
    fields: { Button, ButtonSet },
    methods: {
      createAddonMenu: method('local', '', () => menuService(runtime, run)),
      createMenu: method('local', 'caption:string', () => menuService(runtime, run)),
      alert: method(
        'ui',
        'prompt:string | prompt:string, buttons:ButtonSet | title:string, prompt:string, buttons:ButtonSet',
        (first: string, second?: string | Service, third?: Service) =>
          typeof second === 'string' ? alert(`${first}: ${second}`, third) : alert(first, second),
      ),
      showSidebar: method('ui', 'userInterface:HtmlOutput', show('sidebar')),
      showModalDialog: method('ui', 'userInterface:HtmlOutput, title:string', show('dialog')),
    },
  });
}

function menuService(runtime: Runtime, run: Run): Service {
  const entries: MenuEntry[] = [];
  const me: Service = service({
    type: 'Menu',
    inner: entries,
    methods: {
      addItem: method(
        'local',
        'caption:string, functionName:string',
        (label: string, functionName: string) => {
          entries.push({ label, functionName });
          return me;
        },
      ),
      addSeparator: method('local', '', () => {
        entries.push({ label: '', functionName: '' });
        return me;
      }),
      addSubMenu: method('local', 'menu:Menu', (menu: Service) => {
        entries.push(...innerOf<MenuEntry[]>(menu));
        return me;
      }),
      addToUi: method('ui', '', () => {
        screenOf(runtime, run.options).menu = entries;
      }),
    },
  });
  return me;
}
