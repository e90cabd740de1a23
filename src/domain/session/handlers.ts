/** One handler for each type of event: what it changes and what its readers learn. */

import type { SessionEventType } from "./events.ts"
import { agendaHandlers } from "./handlers-agenda.ts"
import { classesHandlers } from "./handlers-classes.ts"
import { contextHandlers } from "./handlers-context.ts"
import { contractHandlers } from "./handlers-contract.ts"
import { contributionHandlers } from "./handlers-contributions.ts"
import { debateHandlers } from "./handlers-debate.ts"
import { followUpHandlers } from "./handlers-follow-up.ts"
import { openingHandlers } from "./handlers-opening.ts"
import { pollHandlers } from "./handlers-polls.ts"
import { seatHandlers } from "./handlers-seats.ts"
import { steeringHandlers } from "./handlers-steering.ts"
import { untilHandlers } from "./handlers-until.ts"
import type { Handlers } from "./step.ts"

export const handlers: Handlers<SessionEventType> = {
  ...steeringHandlers,
  ...agendaHandlers,
  ...seatHandlers,
  ...contributionHandlers,
  ...pollHandlers,
  ...followUpHandlers,
  ...debateHandlers,
  ...contractHandlers,
  ...contextHandlers,
  ...openingHandlers,
  ...untilHandlers,
  ...classesHandlers,
}
