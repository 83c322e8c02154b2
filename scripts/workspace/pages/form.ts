/**
 * What a published form's page does in the browser: radios, boxes and lists by mouse and keyboard; and, as on
 * Google's own page, hidden `entry.N` inputs that carry the answers, because the visible inputs have no name.
 */
const form = document.querySelector<HTMLFormElement>('#mG61Hd');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const controls = [...form.querySelectorAll<HTMLElement>('[data-entry]')];
  for (const control of controls) {
    const role = control.getAttribute('role');
    if (role === 'radiogroup') radios(control, () => carry(form, controls));
    else if (role === 'list') boxes(control, () => carry(form, controls));
    else if (role === 'listbox') listbox(control, () => carry(form, controls));
    else for (const type of ['input', 'change']) control.addEventListener(type, () => carry(form, controls));
  }
  for (const button of form.querySelectorAll<HTMLElement>('[data-action]')) {
    onPress(button, () => act(form, controls, button.dataset['action'] ?? ''));
  }
  form.addEventListener('submit', (event) => {
    // Enter in a text field goes on, as the page's own button does.
    event.preventDefault();
    act(form, controls, form.querySelector('[data-action=continue]') ? 'continue' : 'submit');
  });
  carry(form, controls);
  form.querySelector<HTMLElement>('.problems')?.setAttribute('tabindex', '-1');
  form.querySelector<HTMLElement>('.problems')?.focus();
}

function onPress(element: HTMLElement, action: () => void): void {
  element.addEventListener('click', action);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    action();
  });
}

/** The answers that a control holds now. */
function valuesOf(control: HTMLElement): string[] {
  const role = control.getAttribute('role');
  const checked = (selector: string, key: string): string[] =>
    [...control.querySelectorAll<HTMLElement>(selector)].map((one) => one.dataset[key] ?? '');
  if (role === 'radiogroup') return checked('[role=radio][aria-checked=true]', 'value');
  if (role === 'list') return checked('[role=checkbox][aria-checked=true]', 'answerValue');
  if (role === 'listbox') return checked('[role=option][aria-selected=true]', 'value').filter(Boolean);
  const { value } = control as HTMLInputElement;
  return value === '' ? [] : [value];
}

function carry(form: HTMLFormElement, controls: readonly HTMLElement[]): void {
  for (const old of form.querySelectorAll('input[data-carried]')) old.remove();
  for (const control of controls) {
    for (const value of valuesOf(control))
      hidden(form, `entry.${control.dataset['entry'] ?? ''}`, value, true);
  }
}

function hidden(form: HTMLFormElement, name: string, value: string, carried = false): void {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = value;
  if (carried) input.dataset['carried'] = 'true';
  form.append(input);
}

function act(form: HTMLFormElement, controls: readonly HTMLElement[], action: string): void {
  if (action === 'clear') {
    window.location.href = form.action.replace('/formResponse', '/viewform');
    return;
  }
  carry(form, controls);
  if (action === 'continue' || action === 'back') hidden(form, action, '1');
  form.submit();
}

function radios(group: HTMLElement, changed: () => void): void {
  const all = [...group.querySelectorAll<HTMLElement>('[role=radio]')];
  const choose = (chosen: HTMLElement, focus: boolean): void => {
    for (const one of all) {
      one.setAttribute('aria-checked', String(one === chosen));
      one.tabIndex = one === chosen ? 0 : -1;
    }
    if (focus) chosen.focus();
    changed();
  };
  all.forEach((radio, index) => {
    const label = radio.closest('label') ?? radio;
    label.addEventListener('click', () => choose(radio, true));
    radio.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      const next = step === undefined ? undefined : all[(index + step + all.length) % all.length];
      if (event.key !== ' ' && !next) return;
      event.preventDefault();
      choose(next ?? radio, true);
    });
  });
}

function boxes(group: HTMLElement, changed: () => void): void {
  for (const box of group.querySelectorAll<HTMLElement>('[role=checkbox]')) {
    const toggle = (): void => {
      box.setAttribute('aria-checked', String(box.getAttribute('aria-checked') !== 'true'));
      changed();
    };
    (box.closest('label') ?? box).addEventListener('click', (event) => {
      event.preventDefault();
      toggle();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      toggle();
    });
  }
}

function listbox(list: HTMLElement, changed: () => void): void {
  const options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const current = (): number => options.findIndex((one) => one.getAttribute('aria-selected') === 'true');
  const open = (isOpen: boolean): void => list.setAttribute('aria-expanded', String(isOpen));
  const choose = (index: number): void => {
    const chosen = options[Math.min(Math.max(index, 0), options.length - 1)];
    if (!chosen) return;
    for (const one of options) one.setAttribute('aria-selected', String(one === chosen));
    list.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
    changed();
  };
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    const isOpen = list.getAttribute('aria-expanded') === 'true';
    if (isOpen && option) choose(options.indexOf(option));
    open(!isOpen);
  });
  list.addEventListener('blur', () => open(false));
  list.addEventListener('keydown', (event) => {
    const moves: Record<string, () => number> = {
      ArrowDown: () => current() + 1,
      ArrowUp: () => current() - 1,
      Home: () => 0,
      End: () => options.length - 1,
    };
    const move = moves[event.key];
    if (move) choose(move());
    else if (event.key === 'Enter' || event.key === ' ') open(list.getAttribute('aria-expanded') !== 'true');
    else if (event.key === 'Escape') open(false);
    else if (event.key.length === 1) {
      const typed = event.key.toLowerCase();
      const found = options.findIndex((one) => (one.dataset['value'] ?? '').toLowerCase().startsWith(typed));
      if (found >= 0) choose(found);
      return;
    } else return;
    event.preventDefault();
  });
}

export {};
