/**
 * What Google very likely does, though nobody has shown it: conclusions from its documentation and from what its web
 * pages refuse. The stand-ins do it too, unless `settings.notAssumed` names it. Whoever tries it on Google takes it
 * out of this list, one way or the other.
 */
export const UNCONFIRMED = {
  /** `drive.file` covers files "created or opened by the app"; that FormApp's do not count is a conclusion. */
  'form-app-files-are-hidden-from-rest': 'Forms that FormApp made are not there for the REST APIs (404).',
} as const;

export type Unconfirmed = keyof typeof UNCONFIRMED;

/** Whether the stand-ins do it in this workspace. */
export const isAssumed = (
  { settings }: { readonly settings: { readonly notAssumed: readonly Unconfirmed[] } },
  what: Unconfirmed,
): boolean => !settings.notAssumed.includes(what);
