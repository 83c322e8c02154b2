/** `frameworks`, `framework ID`, `plan ID`: what there is, as data. */
import { catalogue } from '../../shared/frameworks/catalogue';
import { frameworks } from '../../shared/frameworks/index';
import { frameworkCsv } from '../../shared/own-frameworks/framework-to-table';
import { formPlan } from '../../shared/form/form-plan';
import { chooseFramework } from './choose-framework';
import { json, readArguments, type Command } from './command';

export const frameworksCommand: Command = {
  usage: '',
  summary: 'the frameworks and their instruments',
  run: async (args) => {
    readArguments(args, { positionals: 0 });
    return json(catalogue(frameworks));
  },
};

export const frameworkCommand: Command = {
  usage: 'ID|FILE [--csv]',
  summary: 'one framework’s whole definition; --csv as a table to reword and take back',
  run: async (args, world) => {
    const { positionals, flags } = readArguments(args, { positionals: 1, flags: ['csv'] });
    const framework = await chooseFramework(positionals[0], world);
    return flags.has('csv') ? { kind: 'text', text: frameworkCsv(framework) } : json(framework);
  },
};

export const planCommand: Command = {
  usage: 'ID|FILE [--instrument I]',
  summary: 'the form of one instrument, as plain data',
  run: async (args, world) => {
    const { positionals, values } = readArguments(args, { positionals: 1, values: ['instrument'] });
    return json(formPlan(await chooseFramework(positionals[0], world), values['instrument']));
  },
};
