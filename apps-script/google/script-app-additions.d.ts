/** What ScriptApp has gained since the published typings: which of the permissions asked for were agreed to. */
declare namespace GoogleAppsScript {
  namespace Script {
    interface AuthorizationInfo {
      /** null where none is known. */
      getAuthorizedScopes(): string[] | null;
    }
  }
}
