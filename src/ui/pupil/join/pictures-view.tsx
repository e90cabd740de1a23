/** Two pictures of twelve: chosen the first time, tapped again afterwards. */
import Check from "lucide-react/icons/check"
import { useState } from "react"
import { ToggleButton } from "react-aria-components/ToggleButton"
import type { RosterFace } from "../../../client/palabre.ts"
import { type PictureKind, pictureKinds } from "../../../domain/avatars.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { pictureNames } from "../../parts/art/names.ts"
import { Picture } from "../../parts/art/picture.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { Face } from "../../parts/face.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import { Back } from "../back.tsx"
import { InDock } from "../in-dock.tsx"
import { PupilPage } from "../pupil-page.tsx"
import styles from "./join.module.css"

type Props = {
  face: RosterFace
  problem?: string | undefined
  onPictures: (pictures: readonly [PictureKind, PictureKind]) => void
  onAskTeacher: () => void
  onBack: () => void
}

export const PicturesView = ({ face, problem, onPictures, onAskTeacher, onBack }: Props) => {
  const text = useText("pupil.join")
  const [picked, setPicked] = useState<readonly PictureKind[]>([])
  const isChoice = !face.pictures
  const [one, two] = picked
  const title = text(isChoice ? "chooseTitle" : "askTitle")
  const hint = text(isChoice ? "chooseHint" : face.seated && !face.here ? "elsewhere" : "askHint")
  const pick = (kind: PictureKind) => {
    const next = picked.includes(kind) ? picked.filter((it) => it !== kind) : [...picked, kind].slice(-2)
    setPicked(next)
    const [first, second] = next
    if (!isChoice && first && second) onPictures(inOrder(first, second))
  }
  return (
    <PupilPage>
      <div className={styles.top}>
        <Back words={text("back")} onPress={onBack} />
        <Face avatar={face.avatar} name={face.name} />
      </div>
      <div>
        <div className={styles.title}>
          <h1>{title}</h1>
          <Speaker text={[problem, `${title}.`, hint].join(" ")} />
        </div>
        <p className={styles.hint}>{hint}</p>
      </div>
      {problem !== undefined && (
        <Banner kind="care" isSaid actions={<Speaker text={problem} />}>
          {problem}
        </Banner>
      )}
      <Twelve picked={picked} onPick={pick} />
      <p className="said-only" role="status">
        {text("picked", { count: picked.length })}
      </p>
      {isChoice ? (
        <InDock>
          <Button
            kind="primary"
            wide
            isDisabled={picked.length < 2}
            onPress={() => one && two && onPictures(inOrder(one, two))}
          >
            {text("confirm")}
          </Button>
        </InDock>
      ) : (
        <div>
          <Button kind="quiet" onPress={onAskTeacher}>
            {text("askTeacher")}
          </Button>
        </div>
      )}
    </PupilPage>
  )
}

/** The code is two pictures, whichever is tapped first. */
const inOrder = (one: PictureKind, other: PictureKind): readonly [PictureKind, PictureKind] =>
  pictureKinds.indexOf(one) < pictureKinds.indexOf(other) ? [one, other] : [other, one]

type TwelveProps = { picked: readonly PictureKind[]; onPick: (kind: PictureKind) => void }

const Twelve = ({ picked, onPick }: TwelveProps) => {
  const text = useText("pupil.join")
  const { language } = useLanguage()
  return (
    <fieldset className={styles.pictures} aria-label={text("pictures")}>
      {pictureKinds.map((kind) => (
        <ToggleButton
          key={kind}
          className={styles.picture ?? ""}
          aria-label={pictureNames[kind][language]}
          isSelected={picked.includes(kind)}
          onChange={() => onPick(kind)}
        >
          <Picture kind={kind} />
          {picked.includes(kind) && (
            <span className={styles.turn}>
              <Check aria-hidden size={24} strokeWidth={3} />
            </span>
          )}
        </ToggleButton>
      ))}
    </fieldset>
  )
}
