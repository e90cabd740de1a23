/** What keeps a backup or a restore from being done: nothing was changed then. */
export type BackupProblem =
  | { readonly type: "NothingToBackUp"; readonly path: string }
  | { readonly type: "FileExists"; readonly path: string }
  | { readonly type: "FileMissing"; readonly path: string }
  | { readonly type: "Unwritable"; readonly path: string; readonly detail: string }
  | { readonly type: "NotABackup"; readonly path: string }
  | { readonly type: "BackupDamaged"; readonly path: string }
  | { readonly type: "BackupTooNew"; readonly path: string }
  | { readonly type: "OtherSchool"; readonly path: string }
  | { readonly type: "DeviceFile"; readonly path: string }
  | { readonly type: "LogUnknown"; readonly id: string }
  | { readonly type: "ServerRuns"; readonly path: string }
  | { readonly type: "Usage" }
