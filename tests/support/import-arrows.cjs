/** The arrows of docs/architecture: which folder of src/ may import which. */
const arrows = {
  shared: [],
  domain: ["shared"],
  protocol: ["domain", "shared"],
  storage: ["domain", "shared"],
  sync: ["domain", "protocol", "shared", "storage/[^/]*store.ts$"],
  client: ["domain", "formats", "protocol", "shared", "sync", "storage/[^/]*(store|fault).ts$"],
  formats: ["domain", "shared"],
  ui: ["client", "formats", "domain", "shared"],
  server: ["domain", "protocol", "formats", "shared"],
}
const folders = Object.keys(arrows)
module.exports = {
  forbidden: [
    ...folders.map((from) => ({
      name: `${from} imports only ${arrows[from].join(", ") || "itself"}`,
      severity: "error",
      from: { path: `^src/${from}/`, pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^src/",
        pathNot: [`^src/${from}/`, ...arrows[from].map((to) => `^src/${to}${to.includes("/") ? "" : "/"}`)],
      },
    })),
    ...["teacher", "pupil", "projector"].map((room) => ({
      name: `ui/${room} imports no other room`,
      severity: "error",
      from: { path: `^src/ui/${room}/` },
      to: { path: "^src/ui/(teacher|pupil|projector)/", pathNot: `^src/ui/${room}/` },
    })),
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no test imports",
      severity: "error",
      from: { pathNot: "\\.test\\.tsx?$" },
      to: { path: "\\.test\\.tsx?$" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:" } },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "default", "types"],
    },
  },
}
