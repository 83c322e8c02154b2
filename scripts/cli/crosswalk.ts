/** `crosswalk TOPIC`: what each framework requires about one topic, side by side, with where they differ. */
import { crosswalk } from '../../shared/crosswalk/crosswalk';
import { topics } from '../../shared/crosswalk/topics';
import { frameworks } from '../../shared/frameworks/index';
import { json, readArguments, type Command } from './command';

export const crosswalkCommand: Command = {
  usage: '[TOPIC]',
  summary: 'one topic across all frameworks; without a topic, the topics',
  run: async (args) => {
    const [topic] = readArguments(args, { positionals: 1 }).positionals;
    return json(topic === undefined ? topics : crosswalk(frameworks, topic));
  },
};
