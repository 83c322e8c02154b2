/** A record from files: what `--visits`, `--events`, `--as-of` and `--own` say, for every command that settles one. */
import { newEditions } from '../../shared/record/edition';
import type { RecordInput } from '../../shared/record/settled';
import { usualSettings } from '../../shared/schema/settings';
import { frameworksWith } from './choose-framework';
import { dayOf, required, sourceOf, type Arguments, type World } from './command';
import { eventsOf, readSubmissions } from './record-lines';
import { latestHandIn } from './visit-line';

/** The options that `recordOf` reads. */
export const RECORD_OPTIONS = { values: ['visits', 'events', 'as-of'], lists: ['own'] };

/**
 * @returns the record, and what its file of visits is called
 * @throws InputError naming file, line, field and what was expected.
 */
export async function recordOf(
  given: Arguments,
  world: World,
): Promise<{ readonly input: RecordInput; readonly source: string }> {
  const file = required(given, 'visits', 'a file with one JSON object a line, or - for standard input');
  const asOf = dayOf(given, 'as-of', world.today);
  const known = await frameworksWith(given.lists['own'], world);
  const told = new Set<string>();
  const sayOnce = (at: string, text: string): void => {
    if (!told.has(text)) world.say(`${at}: ${text}`);
    told.add(text);
  };
  const readings = readSubmissions(await world.readText(file), sourceOf(file), {
    known,
    latest: latestHandIn(asOf > world.today ? asOf : world.today),
    sayOnce,
  });
  const events = await eventsOf(given.values['events'], file, world, sayOnce);
  return {
    input: { responses: newEditions([], readings), events, frameworks: known, settings: usualSettings, asOf },
    source: sourceOf(file),
  };
}
