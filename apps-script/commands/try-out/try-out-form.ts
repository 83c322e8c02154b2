/** The form that a try-out is handed in to, with what its framework says. */
import { formPlan } from '../../../shared/form/form-plan';
import { keyOfRole } from '../../../shared/form/key-of-role';
import { countsInCounty, instrumentOf } from '../../../shared/instrument/instrument-parts';
import type { FormPlan } from '../../../shared/schema/form-plan';
import type { Framework } from '../../../shared/schema/framework';
import type { Receipt } from '../../../shared/schema/receipt';
import type { FrameworkLibrary } from '../frameworks/framework-library';

export interface TryOutForm {
  readonly receipt: Receipt;
  readonly framework: Framework;
  readonly plan: FormPlan;
  /** Plan item key of the question that asks for the provider's name; '' where none does. */
  readonly nameKey: string;
}

/** The first form in use that is for visits; undefined where there is none. */
export function formToTry(receipts: readonly Receipt[], library: FrameworkLibrary): TryOutForm | undefined {
  for (const receipt of receipts) {
    if (receipt.pupilLevel) continue;
    const framework = library.version(receipt.framework, receipt.version);
    if (!countsInCounty(instrumentOf(framework, receipt.instrument))) continue;
    const nameKey = keyOfRole(framework, receipt.instrument, 'provider-name');
    return { receipt, framework, plan: formPlan(framework, receipt.instrument), nameKey };
  }
  return undefined;
}
