import { teacherClasses } from "./teacher-classes.ts"
import { teacherCockpit } from "./teacher-cockpit.ts"
import { teacherContext } from "./teacher-context.ts"
import { teacherContract } from "./teacher-contract.ts"
import { teacherCopies } from "./teacher-copies.ts"
import { teacherDebate } from "./teacher-debate.ts"
import { teacherExports } from "./teacher-exports.ts"
import { teacherFollowUp } from "./teacher-follow-up.ts"
import { teacherIdeas } from "./teacher-ideas.ts"
import { teacherLong } from "./teacher-long.ts"
import { teacherOpening } from "./teacher-opening.ts"
import { teacherPublish } from "./teacher-publish.ts"
import { teacherStaff } from "./teacher-staff.ts"
import { teacherStart } from "./teacher-start.ts"
import { teacherTemplates } from "./teacher-templates.ts"
import { teacherVote } from "./teacher-vote.ts"
import { teacherWall } from "./teacher-wall.ts"

export const teacher = {
  ...teacherLong,
  ...teacherStaff,
  ...teacherStart,
  ...teacherClasses,
  ...teacherWall,
  ...teacherCockpit,
  ...teacherCopies,
  ...teacherContext,
  ...teacherContract,
  ...teacherDebate,
  ...teacherExports,
  ...teacherFollowUp,
  ...teacherIdeas,
  ...teacherPublish,
  ...teacherOpening,
  ...teacherTemplates,
  ...teacherVote,
} as const
