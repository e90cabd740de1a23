/** What opens logs and copies them: no first screen needs it, so that it is fetched after one (src/ui/app.tsx). */
export const loadLogClients = async () => {
  const [ofClass, ofSession, backup, record] = await Promise.all([
    import("./class-client.ts"),
    import("./session-client.ts"),
    import("./backup.ts"),
    import("./check-record.ts"),
  ])
  return { ...ofClass, ...ofSession, ...backup, ...record }
}
