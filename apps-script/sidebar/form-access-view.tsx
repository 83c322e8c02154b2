/** Beside a form's link: who can fill it in, as Google says it now. */
import type { FormAccess } from './access-api';

export function FormAccessView({ access }: { readonly access: FormAccess | undefined }) {
  if (!access) return null;
  return (
    <>
      <p>{access.responders}</p>
      {access.limits !== '' && <p class="quiet">{access.limits}</p>}
      {access.alarm !== '' && (
        <p role="alert" class="notice">
          {access.alarm}
        </p>
      )}
    </>
  );
}
