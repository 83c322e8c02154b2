/** `read-page FILE.html`: a saved page of Get Information about Schools to an establishment, or what kind of page it is. */
import { InputError } from '../../shared/errors';
import { readGiasPage } from '../../shared/register/page/gias-page';
import type { Page } from '../../shared/register/page/page-node';
import { json, readArguments, type Command } from './command';

export const readPageCommand: Command = {
  usage: 'FILE.html',
  summary: 'the establishment on a saved GIAS page, or what kind of page it is',
  run: async (args, world) => {
    const [file] = readArguments(args, { positionals: 1 }).positionals;
    if (file === undefined) throw new InputError('The file is missing: a saved page as HTML.');
    const html = await world.readText(file);
    // Large, and no other command needs it.
    const { JSDOM } = await import('jsdom');
    const page = readGiasPage(new JSDOM(html).window.document as Page);
    if (page.problem !== undefined) world.say(`${file}: ${page.problem}`);
    return json(page);
  },
};
