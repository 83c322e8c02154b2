/** Who stands in the People tab, and what is wrong with it; it never keeps a visit from coming in. */
import { MissingError } from '../../../shared/errors';
import { peopleProblems, readPeople, type Person } from '../../../shared/workbook/people-tab';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { Tables } from '../../google/tables';

/** [] where all is well, and where the workbook has no such tab. */
export function peopleFaults(tables: Tables<'people'>): Problem[] {
  if (!tables.sheet('people')) return [];
  try {
    return peopleProblems(tables.of('people').rows);
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    return [
      {
        id: 'people:tab',
        where: 'The People tab',
        what: error.message,
        whatToDo: 'Until then nobody of it counts.',
        formId: '',
        responseId: '',
      },
    ];
  }
}

/** Who stands there; nobody where the workbook has no such tab, or it cannot be read. */
export function peopleIn(tables: Tables<'people'>): Person[] {
  if (!tables.sheet('people')) return [];
  try {
    return readPeople(tables.of('people').rows).people;
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    return [];
  }
}
