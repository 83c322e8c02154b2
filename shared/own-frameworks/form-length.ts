/** Forms that Google would refuse for their length, told before anybody builds one. */
import { formPlan } from '../form/form-plan';
import { themesOf } from '../instrument/instrument-parts';
import type { Framework, Instrument } from '../schema/framework';

/** Items of a form, sections included: so many were seen to pass, and more than twice as many refused. Google publishes no figure. */
const MOST_ITEMS = 200;
const REFUSED = 444;

const NO_FORM: readonly Instrument['kind'][] = ['document', 'checklist'];

/** Items of its form; a lower bound where its criteria alone are too many. */
function itemsOf(framework: Framework, instrument: Instrument): number {
  const criteria = themesOf(framework, instrument).reduce((sum, theme) => sum + theme.criteria.length, 0);
  return criteria > MOST_ITEMS ? criteria : formPlan(framework, instrument.id).items.length;
}

/** A sentence for each form that is too long; the framework has no other fault. */
export const tooLong = (framework: Framework): readonly string[] =>
  framework.instruments
    .filter(({ kind }) => !NO_FORM.includes(kind))
    .flatMap((instrument) => {
      const items = itemsOf(framework, instrument);
      return items <= MOST_ITEMS
        ? []
        : [
            `The form “${instrument.title}” would have ${items} items or more. Google says nowhere how many a form holds: ${MOST_ITEMS} were seen to be taken and ${REFUSED} refused, so nothing above ${MOST_ITEMS} is built. It is not cut in two by itself: a visit is one response, and two halves would count as two visits, of which the later hides the earlier in the county’s figures. Leave criteria out, or give parts of it forms of their own that may count as visits of their own: a row of the kind “form” for each, whose Choices name its themes.`,
          ];
    });
