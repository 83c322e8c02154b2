/** One dialog for all questions of the workbook's page. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly kind?: 'text' | 'lines' | 'tick';
}

/** Asks; null when the person thought better of it. A tick is 'yes' or ''. */
export function ask(
  question: string,
  fields: readonly Field[],
  agree: string,
): Promise<Record<string, string> | null> {
  const dialog = document.querySelector<HTMLDialogElement>('#dialog');
  if (!dialog) return Promise.resolve(null);
  const form = document.createElement('form');
  form.method = 'dialog';
  const heading = document.createElement('h2');
  heading.id = 'question';
  heading.textContent = question;
  form.append(heading, ...fields.map(fieldOf), buttons(agree));
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        const given = Object.fromEntries(
          fields.map(({ name }) => [name, valueOf(form.elements.namedItem(name))]),
        );
        resolve(dialog.returnValue === 'agreed' ? given : null);
      },
      { once: true },
    );
  });
}

function fieldOf({ name, label, value = '', kind = 'text' }: Field): HTMLElement {
  const wrapper = document.createElement('label');
  const words = document.createElement('span');
  words.textContent = label;
  if (kind === 'lines') {
    const area = document.createElement('textarea');
    Object.assign(area, { name, rows: 6, value });
    wrapper.append(words, area);
    return wrapper;
  }
  const input = document.createElement('input');
  if (kind === 'tick') Object.assign(input, { name, type: 'checkbox', checked: value !== '' });
  else Object.assign(input, { name, value });
  if (kind === 'tick') wrapper.append(input, words);
  else wrapper.append(words, input);
  return wrapper;
}

function valueOf(field: RadioNodeList | Element | null): string {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked ? 'yes' : '';
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}

function buttons(agree: string): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row';
  const yes = document.createElement('button');
  Object.assign(yes, { type: 'submit', value: 'agreed', textContent: agree });
  const no = document.createElement('button');
  Object.assign(no, { type: 'submit', value: '', textContent: 'Cancel', formNoValidate: true });
  row.append(yes, no);
  return row;
}
