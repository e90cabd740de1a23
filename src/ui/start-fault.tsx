/** The app could not open its storage: what happened, what is safe, what next. */
import { useText } from "./language/language-provider.tsx"
import { StageShape } from "./parts/art/stage-shape.tsx"
import { Button } from "./parts/button.tsx"
import { Empty } from "./parts/empty.tsx"
import { Room } from "./parts/room.tsx"

export type StartProblem = "StorageFull" | "StorageLost" | "StorageBlocked"

export const StartFault = ({ problem, onRetry }: { problem: StartProblem; onRetry: () => void }) => {
  const text = useText("common")
  return (
    <Room kind="pupil">
      <main>
        <Empty
          drawing={<StageShape kind="understand" />}
          title={text("startFault.title")}
          action={
            <Button kind="primary" onPress={onRetry}>
              {text("startFault.retry")}
            </Button>
          }
        >
          {text(`startFault.${problem}`)}
        </Empty>
      </main>
    </Room>
  )
}
