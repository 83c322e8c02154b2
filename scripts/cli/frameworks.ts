/** `frameworks`, `framework ID`, `plan ID`: what there is, as data. */
import { catalogue } from '../../shared/frameworks/catalogue';
import { frameworks } from '../../shared/frameworks/index';
import { formPlan } from '../../shared/plan/form-plan';
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
  usage: 'ID',
  summary: 'one framework’s whole definition',
  run: async (args) => json(chooseFramework(readArguments(args, { positionals: 1 }).positionals[0])),
};

export const planCommand: Command = {
  usage: 'ID [--instrument I]',
  summary: 'the form of one instrument, as plain data',
  run: async (args) => {
    const { positionals, values } = readArguments(args, { positionals: 1, values: ['instrument'] });
    return json(formPlan(chooseFramework(positionals[0]), values['instrument']));
  },
};
