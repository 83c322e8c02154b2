/** `questions ID|FILE`: the questions of a form on paper, as a page that prints. */
import { documentHtml } from '../../shared/documents/document-html';
import { questionPaper } from '../../shared/documents/question-paper';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import { chooseFramework } from './choose-framework';
import { readArguments, type Command } from './command';

export const questionsCommand: Command = {
  usage: 'ID|FILE [--instrument I] [--la NAME]',
  summary: 'the questions of a form on paper, as HTML that prints',
  run: async (args, world) => {
    const given = readArguments(args, { positionals: 1, values: ['instrument', 'la'] });
    const framework = await chooseFramework(given.positionals[0], world);
    const instrument = instrumentOf(framework, given.values['instrument']);
    const blocks = questionPaper(framework, instrument, given.values['la'] ?? '');
    return { kind: 'text', text: documentHtml(blocks, `Questions: ${instrument.title}`) };
  },
};
