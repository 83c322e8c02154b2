/** What visits say of a provider's registration, and where a later one says something else. */
import { registrationWords } from '../instrument/says-registered';
import { textOfRole } from '../instrument/text-of-role';
import { readDate } from '../schema/dates';
import { newestFirst, type CountedVisit } from './latest-visits';

/** What a visit says that the register said, and the day on which it did; '' where it says none. */
export function registrationIn({ visit, framework }: CountedVisit): {
  readonly said: string;
  readonly on: string;
} {
  const say = (role: 'registration-status' | 'registration-checked-on'): string =>
    textOfRole(framework, visit.instrument, visit.answers, role);
  return { said: registrationWords(say('registration-status')), on: say('registration-checked-on') };
}

/** A later visit found another registration than the one before. */
export interface RegistrationChange {
  readonly provider: string;
  readonly providerId: string;
  readonly officer: string;
  readonly visitId: string;
  /** The day of the visit that found it, ISO, and what it and the one before it found. */
  readonly found: string;
  readonly said: string;
  readonly before: string;
  readonly beforeOn: string;
}

/**
 * For each provider the last two visits under one form that say anything of it, where they differ: another form may say
 * the same in other words.
 * @param all every visit that counts or once did
 */
export function registrationChanges(all: readonly CountedVisit[]): readonly RegistrationChange[] {
  const lastTwo = new Map<string, CountedVisit[]>();
  for (const counted of newestFirst(all)) {
    const key = [counted.providerId, counted.framework.id, counted.instrument.id].join('\n');
    const theirs = lastTwo.get(key) ?? [];
    lastTwo.set(key, theirs);
    if (theirs.length < 2 && registrationIn(counted).said !== '') theirs.push(counted);
  }
  return [...lastTwo.values()].flatMap(([last, before]): RegistrationChange[] => {
    if (last === undefined || before === undefined) return [];
    const [now, then] = [registrationIn(last), registrationIn(before)];
    if (now.said === then.said) return [];
    const { answers } = last.visit;
    return [
      {
        provider: answers.provider.name,
        providerId: last.providerId,
        officer: answers.officer,
        visitId: last.visit.id,
        found: readDate(now.on) ?? answers.visitDate,
        said: now.said,
        before: then.said,
        beforeOn: readDate(then.on) ?? before.visit.answers.visitDate,
      },
    ];
  });
}
