/** The app cannot go on: what happened, what is safe, what next. */
import { useText } from "./language/language-provider.tsx"
import { StageShape } from "./parts/art/stage-shape.tsx"
import { Button } from "./parts/button.tsx"
import { Empty } from "./parts/empty.tsx"
import { Room } from "./parts/room.tsx"

/** `Broken`: a mistake of ours. */
export type StartProblem = "StorageFull" | "StorageLost" | "StorageBlocked" | "Broken"

export const StartFault = ({ problem, onRetry }: { problem: StartProblem; onRetry: () => void }) => {
  const text = useText("common")
  return (
    <Room kind="pupil">
      <main>
        <Empty
          isPage
          drawing={<StageShape kind="understand" />}
          title={text(problem === "Broken" ? "startFault.brokenTitle" : "startFault.title")}
          action={
            <Button kind="primary" onPress={onRetry}>
              {text(problem === "Broken" ? "startFault.reload" : "startFault.retry")}
            </Button>
          }
        >
          {text(`startFault.${problem}`)}
        </Empty>
      </main>
    </Room>
  )
}
