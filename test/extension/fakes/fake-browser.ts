/**
 * A small browser in memory: what the extension uses of it, with state that tests look at. What it has not is
 * missing on purpose: calling it throws its name, so that a test never passes on a guess.
 */
type Listener = (...values: never[]) => unknown;

class FakeEvent {
  readonly listeners = new Set<Listener>();
  addListener = (listener: Listener): void => void this.listeners.add(listener);
  removeListener = (listener: Listener): void => void this.listeners.delete(listener);
  hasListener = (listener: Listener): boolean => this.listeners.has(listener);
  /** Calls all listeners, as the browser does. @returns what they gave back */
  fire = (...values: unknown[]): unknown[] =>
    [...this.listeners].map((listener) => (listener as (...all: unknown[]) => unknown)(...values));
}

const strict = <T extends object>(name: string, known: T): T =>
  new Proxy(known, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || key === 'then')
        return Reflect.get(target, key) as unknown;
      throw new Error(`The fake browser has no ${name}.${key}.`);
    },
  });

const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

const ID = 'made-up-extension';
const HOME = `chrome-extension://${ID}/`;

/** A fresh browser with nothing in it. */
export function makeFakeBrowser() {
  const kept: Record<string, unknown> = {};
  const managed: Record<string, unknown> = {};
  const alarms = new Map<string, { name: string; periodInMinutes: number }>();
  const origins = new Set<string>();
  const permissions = new Set<string>();
  const tabs: { id: number; url: string; active: boolean }[] = [];
  const notices: { id: string; title: string; message: string }[] = [];
  const scripts = new Map<string, unknown>();
  const state = {
    /** Whether the officer says yes when asked for a permission. */
    officerAgrees: true,
    badge: '',
    /** The hosts that the package may ask for. */
    hosts: ['https://docs.google.com/*', 'https://register.example/*'],
    /** The window that the page is in. */
    window: 1,
    /** Whether the page is in a tab: the panel and the popup are not. */
    inTab: false,
    suggestion: '',
    panelsOpened: 0,
    /** What opening the panel fails with; null when it does not. */
    panelFault: null as string | null,
    /** What reading the organisation's policy fails with; null when it does not. */
    managedFault: null as string | null,
    platformInfoCalls: 0,
    /** Where messages to the background come from, as the browser says. */
    sender: { id: ID, url: `${HOME}popup.html` },
  };
  const changed = new FakeEvent();
  const message = new FakeEvent();
  const alarm = new FakeEvent();
  const installed = new FakeEvent();
  const noticeClicked = new FakeEvent();
  const menuClicked = new FakeEvent();
  const addressBarEntered = new FakeEvent();
  const menus = new Map<string, { title: string; contexts: string[] }>();
  const added = new FakeEvent();
  const removed = new FakeEvent();
  const notKnown = (what: { origins?: string[]; permissions?: string[] }): boolean =>
    (what.origins ?? []).some((origin) => !origins.has(origin)) ||
    (what.permissions ?? []).some((name) => !permissions.has(name));

  const browser = strict('browser', {
    storage: strict('storage', {
      local: strict('storage.local', {
        get: async (key: string) => (key in kept ? { [key]: copy(kept[key]) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) {
            const before = kept[key];
            kept[key] = copy(value);
            changed.fire({ [key]: { oldValue: copy(before), newValue: copy(value) } }, 'local');
          }
        },
        remove: async (key: string) => {
          const before = kept[key];
          delete kept[key];
          changed.fire({ [key]: { oldValue: copy(before) } }, 'local');
        },
      }),
      managed: strict('storage.managed', {
        get: async () => {
          if (state.managedFault !== null) throw new Error(state.managedFault);
          return copy(managed);
        },
      }),
      onChanged: changed,
    }),
    runtime: strict('runtime', {
      id: ID,
      getManifest: () => ({ version: '0.0.7', optional_host_permissions: [...state.hosts] }),
      getURL: (path: string) => HOME + path,
      getPlatformInfo: async () => {
        state.platformInfoCalls += 1;
        return { os: 'linux' };
      },
      sendMessage: async (sent: unknown) => {
        const answers = message.fire(copy(sent), copy(state.sender)).filter((answer) => answer !== undefined);
        return copy(await Promise.resolve(answers[0]));
      },
      onMessage: message,
      onInstalled: installed,
    }),
    alarms: strict('alarms', {
      get: async (name: string) => alarms.get(name),
      create: async (name: string, { periodInMinutes = 0 }: { periodInMinutes?: number }) =>
        void alarms.set(name, { name, periodInMinutes }),
      clear: async (name: string) => alarms.delete(name),
      onAlarm: alarm,
    }),
    permissions: strict('permissions', {
      contains: async (what: { origins?: string[]; permissions?: string[] }) => !notKnown(what),
      request: async (what: { origins?: string[]; permissions?: string[] }) => {
        if (!state.officerAgrees && notKnown(what)) return false;
        what.origins?.forEach((origin) => origins.add(origin));
        what.permissions?.forEach((name) => permissions.add(name));
        added.fire(what);
        return true;
      },
      remove: async (what: { origins?: string[]; permissions?: string[] }) => {
        what.origins?.forEach((origin) => origins.delete(origin));
        what.permissions?.forEach((name) => permissions.delete(name));
        removed.fire(what);
        return true;
      },
      onAdded: added,
      onRemoved: removed,
    }),
    tabs: strict('tabs', {
      create: async ({ url }: { url: string }) => {
        tabs.forEach((tab) => (tab.active = false));
        tabs.push({ id: tabs.length + 1, url, active: true });
      },
      getCurrent: async () => (state.inTab ? { id: 1 } : undefined),
      query: async () => tabs.filter(({ active }) => active),
    }),
    scripting: strict('scripting', {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => (scripts.has(id) ? [scripts.get(id)] : [])),
      registerContentScripts: async (fresh: { id: string }[]) =>
        fresh.forEach((script) => scripts.set(script.id, script)),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => ids.forEach((id) => scripts.delete(id)),
    }),
    notifications: strict('notifications', {
      create: async (id: string, { title, message: text }: { title: string; message: string }) =>
        void notices.push({ id, title, message: text }),
      clear: async (id: string) => {
        const at = notices.findIndex((notice) => notice.id === id);
        if (at >= 0) notices.splice(at, 1);
        return at >= 0;
      },
      onClicked: noticeClicked,
    }),
    windows: strict('windows', { getCurrent: async () => ({ id: state.window }) }),
    contextMenus: strict('contextMenus', {
      create: ({ id, title, contexts }: { id: string; title: string; contexts: string[] }) => {
        if (menus.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
        menus.set(id, { title, contexts });
      },
      removeAll: async () => menus.clear(),
      onClicked: menuClicked,
    }),
    omnibox: strict('omnibox', {
      setDefaultSuggestion: ({ description }: { description: string }) =>
        void (state.suggestion = description),
      onInputEntered: addressBarEntered,
    }),
    sidebarAction: strict('sidebarAction', {
      open: async () => {
        if (state.panelFault !== null) throw new Error(state.panelFault);
        state.panelsOpened += 1;
      },
    }),
    action: strict('action', {
      setBadgeText: async ({ text }: { text: string }) => void (state.badge = text),
    }),
  });
  return {
    browser,
    kept,
    managed,
    alarms,
    origins,
    permissions,
    tabs,
    notices,
    scripts,
    menus,
    state,
    events: { message, alarm, installed, noticeClicked, menuClicked, addressBarEntered },
  };
}

export type FakeBrowser = ReturnType<typeof makeFakeBrowser>;
