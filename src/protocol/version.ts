/** Every answer of a Palabre server carries this header: a captive portal's page is never taken for one. */
export const PROTOCOL_HEADER = "palabre-protocol"
export const PROTOCOL_VERSION = 1
/** The oldest client that this server still understands. */
export const OLDEST_PROTOCOL = 1
