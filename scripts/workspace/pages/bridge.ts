/** `google.script` for a page of the add-on: calls go to the workspace, answers come back to the handlers. */
interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly message?: string;
}

/** What is selected in the workbook beside the sidebar. */
function selected(): unknown {
  const grid = window.parent.document.querySelector<HTMLElement>('#grid');
  return JSON.parse(grid?.dataset['selection'] ?? 'null');
}

async function call(functionName: string, args: readonly unknown[], handlers: Handlers): Promise<void> {
  let answer: Answer;
  try {
    const response = await fetch(`/workspace/run${window.location.search}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ functionName, args, selection: selected() }),
    });
    answer = (await response.json()) as Answer;
  } catch (error) {
    answer = {
      ok: false,
      message: `The local workspace did not answer (${String(error)}). Is npm start still running?`,
    };
  }
  if (answer.ok) handlers.success?.(answer.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(new Error(answer.message), handlers.userObject);
  else console.error(answer.message);
  window.parent.postMessage({ workspace: 'changed' }, window.location.origin);
}

const runnerWith = (handlers: Handlers): object =>
  new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'withSuccessHandler') {
          return (success: NonNullable<Handlers['success']>) => runnerWith({ ...handlers, success });
        }
        if (name === 'withFailureHandler') {
          return (failure: NonNullable<Handlers['failure']>) => runnerWith({ ...handlers, failure });
        }
        if (name === 'withUserObject')
          return (userObject: unknown) => runnerWith({ ...handlers, userObject });
        return typeof name === 'string' ? (...args: unknown[]) => void call(name, args, handlers) : undefined;
      },
    },
  );

const host = {
  close: () => window.parent.postMessage({ workspace: 'close' }, window.location.origin),
  setHeight: () => undefined,
  setWidth: () => undefined,
};

Object.assign(window, { google: { script: { run: runnerWith({}), host } } });

export {};
