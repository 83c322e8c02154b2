/**
 * Alerts: what no rating says and a person must look at, from fields and ratings together. They block nothing, change
 * no count and suggest no outcome.
 */
import { fieldsOf, type PlannedField } from '../instrument/product-fields';
import type { AnswersSoFar } from '../schema/answers';
import { decisionOf, type Framework, type Instrument, type Rule } from '../schema/framework';
import type { Alert, Decision, EvidenceClock, MoneyCheck } from '../schema/judgement';
import { isInScope } from './condition';
import { dateAlerts } from './date-alerts';
import { clockText } from './evidence-clock';
import { frameworkAlerts } from './framework-alerts';
import { moneyReasons } from './gap-reasons';
import { codesOf, isToBeRated, isUnmet, type Line } from './lines';

/** What has been worked out of the answers already. */
export interface Judged {
  readonly lines: readonly Line[];
  readonly evidence: readonly EvidenceClock[];
  readonly money: readonly MoneyCheck[];
  readonly decision: Decision | null;
  /** The rule that suggests the outcome; null while none does. Asked for only where it matters. */
  readonly suggestedBy: () => Rule | null;
  /** The day it was handed in, ISO; undefined while the form is being filled in. */
  readonly handedInOn: string | undefined;
}

/** A suggestion of met is worth a second look beside so many others unmet: a quarter of them, from three on. This product's choice. */
const MANY_SHARE = 0.25;
const MANY_LEAST = 3;

const wantsAllMet = ({ when }: Rule): boolean => when.kind === 'all' && when.meaning === 'met';

/** Rated as met beside evidence that was out of date, too small or unreadable on the day. */
function evidenceAlerts({ lines, evidence, money }: Judged): readonly Alert[] {
  return lines.flatMap(({ code, meaning, rating }): Alert[] => {
    if (meaning !== 'met') return [];
    const dates = evidence.filter(
      ({ criterion, state }) => criterion === code && (state === 'expired' || state === 'unreadable'),
    );
    const sums = money.filter(({ criterion, state }) => criterion === code && state !== 'enough');
    if (dates.length + sums.length === 0) return [];
    const said = [...dates.map(clockText), ...moneyReasons(sums).map(({ text }) => text)].join(' ');
    return [
      {
        kind: 'evidence',
        text: `${code} is rated “${rating ?? ''}”, and its own evidence says otherwise. ${said}`,
        criteria: [code],
        fields: [...dates, ...sums].map(({ field }) => field),
      },
    ];
  });
}

/** An outcome that is only ever given where everything in scope is met, decided on while something there is not. */
function decisionAlerts(
  { rules, outcomes }: Framework,
  fields: readonly PlannedField[],
  { decision, lines }: Judged,
): readonly Alert[] {
  const outcome = outcomes.find(({ id }) => id === decision?.outcome);
  const leading = rules.filter((rule) => rule.outcome === outcome?.id);
  const [rule] = leading;
  if (outcome === undefined || rule === undefined || !leading.every(wantsAllMet)) return [];
  const scope = lines.filter((line) => isToBeRated(line) && isInScope(rule, line));
  const short = scope.filter((line) => !line.unanswered && line.meaning !== 'met');
  const open = scope.filter((line) => line.unanswered);
  const found = short.length > 0 ? short : open;
  if (found.length === 0) return [];
  const why =
    short.length > 0 ? 'not everything that it rests on is met' : 'something that it rests on is unanswered';
  return [
    {
      kind: 'decision',
      text: `“${decisionOf(outcome)}” was decided, and ${why}. The framework’s rule: ${rule.text}`,
      criteria: codesOf(found),
      fields: fields.flatMap(({ field }) => (field.role === 'decision' ? [field.key] : [])),
    },
  ];
}

/** A suggestion that looks at some requirements only, beside many others that are unmet. */
function unmetAlerts({ outcomes }: Framework, { lines, suggestedBy }: Judged): readonly Alert[] {
  const others = lines.filter(
    (line) => line.option !== null && line.notApplicable === null && !line.theme.essential,
  );
  const unmet = others.filter(isUnmet);
  if (unmet.length < MANY_LEAST || unmet.length < MANY_SHARE * others.length) return [];
  const rule = suggestedBy();
  if (rule?.scope !== 'essential' || !wantsAllMet(rule)) return [];
  const label = outcomes.find(({ id }) => id === rule.outcome)?.label ?? rule.outcome;
  return [
    {
      kind: 'unmet',
      text: `“${label}” is suggested by the essential requirements alone, beside ${unmet.length} of ${others.length} others that are unmet or met in part. Weigh them before deciding.`,
      criteria: codesOf(unmet),
      fields: [],
    },
  ];
}

/** Every alert of one submission: registration and limits first, dates last. */
export function alertsOf(
  framework: Framework,
  instrument: Instrument,
  answers: AnswersSoFar,
  judged: Judged,
): readonly Alert[] {
  const fields = fieldsOf(framework, instrument);
  const { lines, handedInOn } = judged;
  return [
    ...frameworkAlerts(framework.alerts ?? [], { fields, values: answers.fields, lines }),
    ...evidenceAlerts(judged),
    ...decisionAlerts(framework, fields, judged),
    ...unmetAlerts(framework, judged),
    ...dateAlerts(fields, answers, handedInOn),
  ];
}
