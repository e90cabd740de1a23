/** What opens logs, copies and checks them: no first screen needs it, so that it is fetched after one. */
export const loadLogClients = async () => {
  const [{ openClassClient }, { openSessionClient }, { checkRecord }, backup] = await Promise.all([
    import("./class-client.ts"),
    import("./session-client.ts"),
    import("./check-record.ts"),
    import("./backup.ts"),
  ])
  const { countUnsent, emptyDevice, exportBackup, importBackup, leavingWith } = backup
  return {
    ...{ openClassClient, openSessionClient, checkRecord },
    ...{ countUnsent, emptyDevice, exportBackup, importBackup, leavingWith },
  }
}

/** Work as a file: sealing needs what nothing else does. */
export const loadCarrying = () => import("./carrying.ts")
