/** Who are you? The faces of the class; those on another tablet are shown, and can still be tapped. */
import { useState } from "react"
import type { OpenSession, RosterFace } from "../../../client/palabre.ts"
import { useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import { FaceButton, FaceGrid } from "../../parts/face.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import { TextInput } from "../../parts/text-input.tsx"
import { Back } from "../back.tsx"
import { PupilPage } from "../pupil-page.tsx"
import styles from "./join.module.css"

type Props = {
  session: OpenSession
  problem?: string | undefined
  onChoose: (face: RosterFace) => void
  onBack: () => void
}

/** From this many faces on, a name can be searched. */
const manyFaces = 18
/** Up to this many, they are drawn larger. */
const fewFaces = 15

export const FacesView = ({ session, problem, onChoose, onBack }: Props) => {
  const text = useText("pupil.join")
  const [sought, setSought] = useState("")
  const faces = session.faces.filter(({ name }) => plain(name).includes(plain(sought)))
  const isTaken = (face: RosterFace) => face.seated && !face.here
  const hints = [text("whoHint"), ...(session.faces.some(isTaken) ? [text("broken")] : [])]
  return (
    <PupilPage>
      <div className={styles.top}>
        <Back words={text("back")} onPress={onBack} />
        <p className={styles.session} dir="auto">
          {session.question}
        </p>
      </div>
      <div>
        <div className={styles.title}>
          <h1>{text("who")}</h1>
          <Speaker text={`${text("who")} ${hints.join(" ")}`} />
        </div>
        {hints.map((hint) => (
          <p key={hint} className={styles.hint}>
            {hint}
          </p>
        ))}
      </div>
      {problem !== undefined && (
        <Banner kind="care" isSaid actions={<Speaker text={problem} />}>
          {problem}
        </Banner>
      )}
      {session.faces.length > manyFaces && (
        <TextInput label={text("filter")} value={sought} onChange={setSought} autoComplete="off" />
      )}
      <FaceGrid label={text("faces")} isLarge={session.faces.length <= fewFaces}>
        {faces.map((face) => (
          <FaceButton
            key={face.member}
            avatar={face.avatar}
            name={face.name}
            state={isTaken(face) ? "busy" : "usual"}
            note={isTaken(face) ? text("taken") : undefined}
            onPress={() => onChoose(face)}
          />
        ))}
      </FaceGrid>
      {faces.length === 0 && session.faces.length > 0 && <p role="status">{text("noName")}</p>}
      <Disclosure title={text("notThere")}>
        <p>{text("notThereHow")}</p>
      </Disclosure>
    </PupilPage>
  )
}

/** Without accents and capitals: "zoe" finds Zoé. */
const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim()
