/** The menu's ways into the sidebar, each opening it at one of its screens. */
import { openScreen } from './menu-command';

export const openSetUp = (): void => openScreen('forms');
export const openFrameworks = (): void => openScreen('frameworks');
export const openCompare = (): void => openScreen('compare');
export const openDocuments = (): void => openScreen('documents');
export const openThisWeek = (): void => openScreen('week');
export const openCounty = (): void => openScreen('county');
export const openVisits = (): void => openScreen('visit');
export const openProviders = (): void => openScreen('providers');
export const openPeople = (): void => openScreen('people');
export const openGather = (): void => openScreen('gather');
export const openExport = (): void => openScreen('export');
export const openKeepingScreen = (): void => openScreen('keeping');
export const openCheckGoogle = (): void => openScreen('google');
