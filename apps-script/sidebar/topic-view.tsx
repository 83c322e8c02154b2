/** One topic: where the frameworks differ, then what each requires. */
import type { Conflict } from '../../shared/crosswalk/conflicts';
import type { Crosswalk, CrosswalkEntry } from '../../shared/crosswalk/crosswalk';
import { asPublished, RELATION_WORDS } from '../../shared/workbook/crosswalk-tab';
import { shortTitleOf, type Framework } from '../../shared/schema/framework';

interface Props {
  readonly shown: Crosswalk;
  readonly frameworks: readonly Framework[];
}

export function TopicView({ shown, frameworks }: Props) {
  const nameOf = (id: string): string => {
    const found = frameworks.find((one) => one.id === id);
    return found ? shortTitleOf(found) : id;
  };
  const silent = shown.frameworks.filter(({ entries }) => entries.length === 0).map(({ id }) => nameOf(id));
  return (
    <section aria-labelledby="topic-title">
      <h2 id="topic-title">{shown.topic.title}</h2>
      <p>{shown.topic.question}</p>
      {shown.conflicts.map((conflict) => (
        <Differs key={conflict.id} conflict={conflict} frameworks={frameworks} />
      ))}
      {shown.frameworks
        .filter(({ entries }) => entries.length > 0)
        .map(({ id, entries }) => (
          <section key={id} aria-label={nameOf(id)}>
            <h3>{nameOf(id)}</h3>
            <ul class="asks">
              {entries.map((entry) => (
                <Entry key={entry.code} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      {shown.ratings.map((conflict) => (
        <Differs key={conflict.id} conflict={conflict} frameworks={frameworks} />
      ))}
      {silent.length > 0 && <p class="quiet">No criterion on it in: {silent.join(', ')}.</p>}
    </section>
  );
}

interface DiffersProps {
  readonly conflict: Conflict;
  readonly frameworks: readonly Framework[];
}

function Differs({ conflict, frameworks }: DiffersProps) {
  const named = ({ framework, criterion, theme }: Conflict['positions'][number]): string => {
    const found = frameworks.find(({ id }) => id === framework);
    const name = found ? shortTitleOf(found) : framework;
    return [name, criterion ?? theme ?? ''].join(' ').trim() + (found ? asPublished(found) : '');
  };
  return (
    <div class="notice">
      <h3>Frameworks differ: {conflict.title}</h3>
      <dl>
        {conflict.positions.map((position) => (
          <div key={position.framework}>
            <dt>{named(position)}</dt>
            <dd>{position.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Entry({ entry }: { entry: CrosswalkEntry }) {
  const { code, requirement, relation, counted, guidance, evidence, bestPractice } = entry;
  const further = guidance.length + evidence.length + bestPractice.length > 0;
  return (
    <li>
      <strong>{code}</strong> {requirement}{' '}
      <span class="quiet">
        ({RELATION_WORDS[relation]}
        {counted ? '' : '; not counted'})
      </span>
      {further && (
        <details class="further">
          <summary>
            More<span class="hidden"> on {code}</span>
          </summary>
          {guidance.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Lines title="Look for" lines={evidence} />
          <Lines title="Best practice" lines={bestPractice} />
        </details>
      )}
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p>{title}:</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
