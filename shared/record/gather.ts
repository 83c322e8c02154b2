/**
 * Records of several workbooks as one: each visit by its id, each event by its own, however many of the workbooks have
 * them. Pure: the order of the workbooks changes nothing but which of them is named first.
 */
import type { Framework } from '../schema/framework';
import { contentHash } from './content-hash';
import type { Edition } from './edition';
import { inOrder, type RecordedEvent } from './event';

/** One workbook's record, as far as gathering it needs. */
export interface OneRecord {
  /** For people: the file's name, the workbook's title. */
  readonly name: string;
  /** Which spreadsheet keeps it; '' where nothing says it. */
  readonly spreadsheet: string;
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
  readonly frameworks: readonly Framework[];
}

export interface Gathered {
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
  readonly frameworks: readonly Framework[];
  /** By name of the workbook: what a person should know of it, in sentences. */
  readonly told: readonly { readonly name: string; readonly text: string }[];
}

const versionKey = ({ id, version }: Pick<Framework, 'id' | 'version'>): string => `${id}\n${version}`;

/** Puts them together; a workbook given twice, or a copy of one, doubles nothing and is told. */
export function gather(records: readonly OneRecord[]): Gathered {
  const told: { name: string; text: string }[] = [];
  const editions = new Once<Edition>(({ edition }) => edition);
  const events = new Once<RecordedEvent>(({ id }) => id);
  const versions = new Versions();
  const books = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const record of records) {
    const { name, spreadsheet } = record;
    const same = spreadsheet === '' ? undefined : books.get(spreadsheet);
    if (same !== undefined)
      told.push({
        name,
        text: `It is the same workbook as ${same}: a copy of it, or as it was on another day. What both have counts once.`,
      });
    else if (spreadsheet !== '') books.set(spreadsheet, name);
    const renamed = versions.add(record);
    for (const [framework, version] of renamed)
      told.push({
        name,
        text: `Its version ${framework.version} of “${framework.title}” says something else than the one of that name in another workbook. Its visits are read under its own, here called version “${version}”.`,
      });
    const shared = new Map<string, Set<string>>();
    for (const edition of record.editions) {
      const owner = owners.get(edition.id);
      if (owner === undefined) owners.set(edition.id, name);
      else if (owner !== name) shared.set(owner, (shared.get(owner) ?? new Set()).add(edition.id));
      editions.add(versions.under(name, edition));
    }
    if (same === undefined)
      for (const [owner, ids] of shared)
        told.push({
          name,
          text: `${ids.size === 1 ? 'One of its visits is' : `${ids.size} of its visits are`} in ${owner} as well, and ${ids.size === 1 ? 'counts' : 'each counts'} once.`,
        });
    for (const event of record.events) events.add(event);
  }
  return {
    editions: editions.all(),
    events: [...events.all()].sort(inOrder),
    frameworks: versions.all(),
    told,
  };
}

/** Things that are the same under one id are one; where they differ, both are kept, for whoever settles them to tell. */
class Once<T> {
  private readonly kept = new Map<string, T[]>();

  constructor(private readonly idOf: (one: T) => string) {}

  add(one: T): void {
    const id = this.idOf(one);
    const same = this.kept.get(id);
    if (!same) this.kept.set(id, [one]);
    else if (same.every((other) => contentHash(other) !== contentHash(one))) same.push(one);
  }

  all(): readonly T[] {
    return [...this.kept.values()].flat();
  }
}

/** Framework versions of several workbooks: two that go by one name and say different things are kept apart. */
class Versions {
  private readonly byKey = new Map<string, { readonly framework: Framework; readonly content: string }>();
  private readonly calledHere = new Map<string, string>();

  /** @returns those that are called otherwise here than in their workbook, and how */
  add({ name, frameworks }: OneRecord): readonly (readonly [Framework, string])[] {
    return frameworks.flatMap((framework) => {
      // What it is called here is no part of what it says.
      const content = contentHash({ ...framework, version: '' });
      for (let number = 1; ; number += 1) {
        const version = number === 1 ? framework.version : `${framework.version} (${number})`;
        const there = this.byKey.get(versionKey({ id: framework.id, version }));
        if (there && there.content !== content) continue;
        if (!there)
          this.byKey.set(versionKey({ id: framework.id, version }), {
            framework: { ...framework, version },
            content,
          });
        if (number === 1) return [];
        this.calledHere.set(`${name}\n${versionKey(framework)}`, version);
        return [[framework, version] as const];
      }
    });
  }

  /** A workbook's edition under the version's name here. */
  under(name: string, edition: Edition): Edition {
    const version = this.calledHere.get(
      `${name}\n${versionKey({ id: edition.framework, version: edition.version })}`,
    );
    return version === undefined ? edition : { ...edition, version };
  }

  all(): readonly Framework[] {
    return [...this.byKey.values()].map(({ framework }) => framework);
  }
}
