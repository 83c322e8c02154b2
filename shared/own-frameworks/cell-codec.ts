/** Lists, scales, topics and conditions ⇄ the text of one cell. Encode and decode side by side. */
import { topics } from '../crosswalk/topics';
import { isObject, jsonIn } from '../schema/json';
import { Relation, type Section, type TopicLink } from '../schema/framework';

/** What a cell says, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly fault: string };

export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether the list comes back from a cell as it is. */
export const fitsLines = (list: readonly string[]): boolean =>
  lines(list.join('\n')).length === list.length &&
  lines(list.join('\n')).every((line, at) => line === list[at]);

const YES = ['yes', 'y', 'true', 'x', '1', 'essential'];
const NO = ['', 'no', 'n', 'false', '0'];
export function readYesNo(text: string): Read<boolean> {
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  if (NO.includes(word)) return { value: false };
  return { fault: `“${text}” is neither yes nor no.` };
}

/** `insurance; fire-safety (narrower)`; no relation means equal. */
export const writeTopics = (links: readonly TopicLink[]): string =>
  links.map(({ topic, relation }) => (relation === 'equal' ? topic : `${topic} (${relation})`)).join('; ');

export function readTopics(text: string): Read<TopicLink[]> {
  const links: TopicLink[] = [];
  for (const part of text
    .split(/[;\n,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    // Looked for from the end: a pattern for the whole would try every blank of a long cell against every other.
    const bracket = part.endsWith(')') ? part.lastIndexOf('(') : -1;
    const name = (bracket < 0 ? part : part.slice(0, bracket)).trim();
    const said = bracket < 0 ? 'equal' : part.slice(bracket + 1, -1);
    const topic = topics.find(
      ({ id, title }) => id === name.toLowerCase() || title.toLowerCase() === name.toLowerCase(),
    );
    if (!topic) {
      return { fault: `There is no topic “${name}”. Topics are: ${topics.map(({ id }) => id).join(', ')}.` };
    }
    const relation = Relation.options.find((one) => one === said.trim().toLowerCase());
    if (relation === undefined) {
      return { fault: `“${said}” is no relation to a topic; ${Relation.options.join(', ')} are.` };
    }
    links.push({ topic: topic.id, relation });
  }
  return { value: links };
}

type ShowIf = NonNullable<Section['showIf']>;
export const writeShowIf = ({ field, is }: ShowIf): string => `${field} is ${is}`;
export function readShowIf(text: string): Read<ShowIf> {
  const [, field, is] = /^(\S+)\s+is\s+(.+)$/.exec(text) ?? [];
  return field === undefined || is === undefined
    ? { fault: `“${text}” is no condition; one is written “field-key is Answer”.` }
    : { value: { field, is } };
}

export function readObject(text: string): Read<Readonly<Record<string, unknown>>> {
  if (text === '') return { value: {} };
  const value = jsonIn(text);
  if (value === undefined)
    return { fault: 'This is no longer readable as JSON. Undo the change, or leave the cell empty.' };
  return isObject(value)
    ? { value }
    : { fault: 'This is JSON but no object in { }. Undo the change, or leave the cell empty.' };
}
