/** What the sidebar asks for about one visit: which there are, and one of them whole. */
import * as z from 'zod/mini';
import { parseInput } from '../../shared/schema/parse-input';
import { openStoredValues } from '../google/stored-values';
import type { ServerApi } from '../sidebar/server-api';
import { reply } from './reply';
import { startRun } from './run-time';
import { selectedVisits } from './visits/selected-visits';
import { editLinkOf, listVisits, openVisit } from './visits/visits-here';

const Id = z.string().check(z.minLength(1, 'choose a visit'));

/** Every visit, the latest first. */
export const sidebarVisits: ServerApi['sidebarVisits'] = () => reply(listVisits);

/** The visits that the selected row is about. */
export const sidebarSelectedVisits: ServerApi['sidebarSelectedVisits'] = () => reply(selectedVisits);

/** One visit with its framework, as it was made. */
export const sidebarVisit: ServerApi['sidebarVisit'] = (given) =>
  reply(() => openVisit(parseInput(Id, given, 'The visit'), openStoredValues(), startRun().now));

/** Where the response of a visit can be put right and handed in again. */
export const sidebarEditLink: ServerApi['sidebarEditLink'] = (given) =>
  reply(() => ({ url: editLinkOf(parseInput(Id, given, 'The visit')) }));
