/** A session on the wall: the way in while people gather, then what the class looks at together. */
import { isGathering } from "../../domain/session/projection.ts"
import { StageProjection, type StageProjectionProps } from "../parts/stage-projection.tsx"
import { JoinWall } from "../parts/wall.tsx"
import { ProjectorFrame } from "./projector-frame.tsx"

/** The way in, which only the facilitator's own window may ask for. */
export type Doors = { url: string; code: string | null; secretUrl: string | null }

type Props = StageProjectionProps & { doors: Doors | null }

export const ProjectorView = ({ doors, ...projection }: Props) => {
  const { state } = projection
  return (
    <ProjectorFrame stage={state.stages[state.stage]?.kind ?? "understand"}>
      {doors && isGathering(state) && !state.paused ? (
        <JoinWall
          {...doors}
          question={state.question}
          context={state.context}
          joined={Object.keys(state.seats).length}
          doorsOpen={state.doorsOpen}
        />
      ) : (
        <StageProjection {...projection} />
      )}
    </ProjectorFrame>
  )
}
