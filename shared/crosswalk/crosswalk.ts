/** What each framework requires about one topic, side by side. */
import { InputError } from '../errors';
import { requirementOf } from '../instrument/criterion-words';
import type { Criterion, Framework, Section, TopicLink } from '../schema/framework';
import { conflicts, type Conflict } from './conflicts';
import { topics, type Topic } from './topics';

export interface CrosswalkEntry {
  /** The criterion's code; of a page of the form, “Page” and its title. */
  readonly code: string;
  readonly theme: string;
  /** The official wording where the authority has put it in, else the product's. */
  readonly requirement: string;
  readonly guidance: readonly string[];
  readonly evidence: readonly string[];
  readonly bestPractice: readonly string[];
  readonly relation: Relation;
  /** Whether it counts in the county figures of the topic; what merely overlaps is shown as related. */
  readonly counted: boolean;
}

export interface Crosswalk {
  readonly topic: Topic;
  /** One for each framework given, in that order; `entries` is empty where it says nothing about the topic. */
  readonly frameworks: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly entries: readonly CrosswalkEntry[];
  }[];
  /** Where the frameworks given ask for different things; with the positions of those alone. */
  readonly conflicts: readonly Conflict[];
  /** Where their ratings do not mean the same, whatever the topic. */
  readonly ratings: readonly Conflict[];
}

type Relation = TopicLink['relation'];

/** Nearest first; within one relation the framework's own order. */
const ORDER: readonly Relation[] = ['equal', 'broader', 'narrower', 'overlaps'];

function entryOf(criterion: Criterion, theme: string, relation: Relation): CrosswalkEntry {
  return {
    code: criterion.code,
    theme,
    requirement: requirementOf(criterion),
    guidance: criterion.guidance,
    evidence: criterion.evidence,
    bestPractice: criterion.bestPractice,
    relation,
    counted: relation !== 'overlaps',
  };
}

/** What a page of the form asks or tells: no rating comes of it, so it never counts. */
function entryOfPage({ title, guidance, fields }: Section, relation: Relation): CrosswalkEntry {
  const asked = fields.map((field) => field.title);
  return {
    code: `Page: ${title}`,
    theme: title,
    requirement: asked.length > 0 ? asked.join(' ') : title,
    guidance,
    evidence: [],
    bestPractice: [],
    relation,
    counted: false,
  };
}

function entriesOf(framework: Framework, topic: string): CrosswalkEntry[] {
  const themes = [...framework.themes, ...framework.instruments.flatMap(({ themes: own }) => own ?? [])];
  const pages = framework.sections.flatMap((section) =>
    (section.topics ?? [])
      .filter((link) => link.topic === topic)
      .map(({ relation }) => entryOfPage(section, relation)),
  );
  const criteria = themes
    .flatMap((theme) =>
      theme.criteria.flatMap((criterion) =>
        criterion.topics
          .filter((link) => link.topic === topic)
          .map(({ relation }) => entryOf(criterion, `${theme.code}. ${theme.title}`, relation)),
      ),
    )
    .sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation));
  return [...criteria, ...pages];
}

/** The conflicts about a topic (null: about the ratings) among these frameworks (ids), with the positions of those alone. */
export function conflictsAbout(topic: string | null, given: ReadonlySet<string>): Conflict[] {
  return conflicts
    .filter((conflict) => conflict.topic === topic)
    .map((conflict) => ({
      ...conflict,
      positions: conflict.positions.filter(({ framework }) => given.has(framework)),
    }))
    .filter(({ positions }) => positions.length > 1);
}

/**
 * One topic across the frameworks given; nothing is added up or averaged.
 * @throws InputError when there is no such topic.
 */
export function crosswalk(frameworks: readonly Framework[], topicId: string): Crosswalk {
  const topic = topics.find(({ id }) => id === topicId);
  if (!topic) {
    throw new InputError(
      `There is no topic “${topicId}”. Topics are: ${topics.map(({ id }) => id).join(', ')}.`,
    );
  }
  const given = new Set(frameworks.map(({ id }) => id));
  return {
    topic,
    frameworks: frameworks.map((framework) => ({
      id: framework.id,
      title: framework.title,
      version: framework.version,
      entries: entriesOf(framework, topicId),
    })),
    conflicts: conflictsAbout(topicId, given),
    ratings: conflictsAbout(null, given),
  };
}
