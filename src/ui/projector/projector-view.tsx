/** A session on the wall: the way in while people gather, then what the class looks at together. */
import { isGathering } from "../../domain/session/projection.ts"
import { StageProjection, type StageProjectionProps } from "../parts/stage-projection.tsx"
import { JoinWall } from "../parts/wall.tsx"
import { ProjectorFrame } from "./projector-frame.tsx"

/** The way in, which only the facilitator's own window may ask for. */
export type Doors = {
  url: string
  /** Whose code it is, where several classes share the session. */
  className?: string | undefined
  code: string | null
  secretUrl: string | null
}

type Props = StageProjectionProps & {
  doors: Doors | null
  /** How many are in, where this device knows more than everybody: with animals, seats are not shown one by one. */
  seated?: number | undefined
}

export const ProjectorView = ({ doors, seated, ...projection }: Props) => {
  const { state } = projection
  return (
    <ProjectorFrame stage={state.stages[state.stage]?.kind ?? "understand"}>
      {doors && isGathering(state) && !state.paused ? (
        <JoinWall
          {...doors}
          question={state.question}
          context={state.context}
          joined={seated ?? Object.keys(state.seats).length}
          doorsOpen={state.doorsOpen}
        />
      ) : (
        <StageProjection {...projection} />
      )}
    </ProjectorFrame>
  )
}
