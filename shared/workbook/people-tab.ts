/** The People tab: who works with this workbook. It is people's own; set-up and the sidebar enter whom somebody names there. */
import { bareAddress, isAddress } from '../schema/responders';
import type { NewRow, RowOf } from '../schema/workbook-plan';
import { byPerson, byPersonAfterForm, tableTab } from './define-tab';
import type { Problem } from './problems-tab';
import { cellText } from './table-rows';

const ROLES = ['Officer', 'Lead', 'Provider contact'] as const;
type Role = (typeof ROLES)[number];
const WANTS = ['Yes', 'No'] as const;

export const peopleTab = tableTab({
  id: 'people',
  title: 'People',
  columns: [
    byPersonAfterForm('name', 'Name', 220, 'text', {
      note: 'Yours: Provision QA only adds whom you name in the sidebar. Everybody who can edit this workbook may do everything in it, whatever stands here.',
    }),
    byPersonAfterForm('email', 'Email', 260, 'text', { note: 'The address of their Google account.' }),
    byPersonAfterForm('role', 'Role', 150, 'choice', {
      choices: ROLES,
      note: 'Officer where nothing stands here.',
    }),
    byPersonAfterForm('mail', 'Wants mail', 110, 'choice', {
      choices: WANTS,
      note: 'Nobody is sent anything unless this says Yes.',
    }),
    byPerson('notes', 'Notes', 260, 'paragraph', { note: 'Yours: never overwritten.' }),
  ],
});

type PeopleTab = typeof peopleTab;
type PersonRow = Partial<RowOf<PeopleTab>>;

export interface Person {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly role: Role;
  readonly wantsMail: boolean;
}

/** What is wrong with a row, and what to do; the row stays as it is. */
interface Fault {
  /** The same for the same fault of the same person. */
  readonly id: string;
  readonly what: string;
  readonly whatToDo: string;
}

const plain = (text: string): string => text.trim().toLowerCase();

function roleOf(text: string): Role | undefined {
  const said = plain(text);
  return said === '' ? 'Officer' : ROLES.find((role) => plain(role) === said);
}

/** A row as a person, or why it cannot be one. */
function readRow(row: PersonRow, number: number): { person?: Person; faults: Fault[] } {
  const [name, email, said] = [
    cellText(row, 'name'),
    bareAddress(plain(cellText(row, 'email'))),
    cellText(row, 'role'),
  ];
  if (name === '' && email === '') return { faults: [] };
  const who = name === '' ? email : name;
  const role = roleOf(said);
  const faults: Fault[] = [
    ...(isAddress(email)
      ? []
      : [
          {
            id: `people:email:${plain(who)}`,
            what:
              email === ''
                ? `${who} (row ${number}) has no email address.`
                : `“${cellText(row, 'email')}” in the row of ${who} (row ${number}) is no email address.`,
            whatToDo:
              'Write the address of their Google account into the Email column. Until then they count for nobody.',
          },
        ]),
    ...(role
      ? []
      : [
          {
            id: `people:role:${plain(who)}`,
            what: `The role of ${who} (row ${number}) is “${said}”, which is none that is known.`,
            whatToDo: `Choose one of the list: ${ROLES.join(', ')}. Until then they count as an officer.`,
          },
        ]),
  ];
  if (!isAddress(email)) return { faults };
  const wantsMail = plain(cellText(row, 'mail')) === 'yes';
  return { person: { name: name === '' ? email : name, email, role: role ?? 'Officer', wantsMail }, faults };
}

/** The people that the rows name, each once, and what is wrong with rows. The first row of an address counts. */
export function readPeople(rows: readonly PersonRow[]): { people: Person[]; faults: Fault[] } {
  const people = new Map<string, Person>();
  const faults: Fault[] = [];
  for (const [index, row] of rows.entries()) {
    const read = readRow(row, index + 2);
    faults.push(...read.faults);
    const { person } = read;
    if (!person) continue;
    if (people.has(person.email))
      faults.push({
        id: `people:double:${person.email}`,
        what: `${person.email} stands in the People tab more than once (again in row ${index + 2}).`,
        whatToDo: 'Delete the row that is too much. Until then the first one counts.',
      });
    else people.set(person.email, person);
  }
  return {
    people: [...people.values()],
    faults: faults.filter(({ id }, at) => faults.findIndex((one) => one.id === id) === at),
  };
}

/** Whether a problem's id is one of the People tab. */
export const isOfPeople = (id: string): boolean => id.startsWith('people:');

/** What is wrong with the tab, as problems. */
export const peopleProblems = (rows: readonly PersonRow[]): Problem[] =>
  readPeople(rows).faults.map((fault) => ({ ...fault, where: 'The People tab', formId: '', responseId: '' }));

/**
 * People as somebody pastes them: one a line, name and address in any order, with a role if there is one. Nothing of a
 * line is thrown away: what is no address and no role is the name.
 */
export function readPasted(text: string): NewRow<PeopleTab>[] {
  return text.split(/[\r\n;]+/).flatMap((line): NewRow<PeopleTab>[] => {
    const parts = line
      .split(/[\t,<>]|\s(?=\S+@)|(?<=@\S+)\s/)
      .map((part) => bareAddress(part.trim()))
      .filter((part) => part !== '');
    const email = parts.find(isAddress) ?? '';
    const role = parts.map(roleOf).find((one) => one !== undefined);
    const name = parts.filter((part) => part !== email && roleOf(part) === undefined).join(' ');
    return name === '' && email === '' ? [] : [{ name, email, role: role ?? 'Officer', mail: 'No' }];
  });
}

/** Those of the people pasted who do not stand in the tab yet, by address, or by name where they have none. */
export function missingPeople(
  rows: readonly PersonRow[],
  pasted: readonly NewRow<PeopleTab>[],
): NewRow<PeopleTab>[] {
  const keyOf = (row: PersonRow): string => {
    const email = plain(cellText(row, 'email'));
    return email === '' ? `name ${plain(cellText(row, 'name'))}` : email;
  };
  const there = new Set(rows.map(keyOf));
  return pasted.filter((row) => {
    const key = keyOf(row);
    if (there.has(key)) return false;
    there.add(key);
    return true;
  });
}
