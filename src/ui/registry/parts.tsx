/** The shared parts side by side, so that a change to one is seen and tested before a screen uses it. */
import CircleCheck from "lucide-react/icons/circle-check"
import Send from "lucide-react/icons/send"
import { type ReactNode, useEffect, useState } from "react"
import { avatarAt } from "../../domain/avatars.ts"
import { StageShape } from "../parts/art/stage-shape.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { Card } from "../parts/card.tsx"
import { ChooseOne, ChooseSeveral, Tick } from "../parts/choice.tsx"
import { CodeDisplay } from "../parts/code-display.tsx"
import { ConfirmDialog } from "../parts/dialog.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { Empty } from "../parts/empty.tsx"
import { Face, FaceButton, FaceGrid, SmallFace } from "../parts/face.tsx"
import { Keypad } from "../parts/keypad.tsx"
import { Menu } from "../parts/menu.tsx"
import { MeterBars } from "../parts/meter-bars.tsx"
import { PreferencesPanel } from "../parts/preferences-panel.tsx"
import { QrCode } from "../parts/qr-code.tsx"
import { QuestionHeader } from "../parts/question-header.tsx"
import { Room, type RoomKind } from "../parts/room.tsx"
import { Segmented, type SupportKind } from "../parts/segmented.tsx"
import { Speaker } from "../parts/speaker.tsx"
import { StatusLine } from "../parts/status-line.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { TextInput } from "../parts/text-input.tsx"
import { Timer } from "../parts/timer.tsx"
import { useToast } from "../parts/toast.tsx"
import type { ScreenEntry } from "./entry.ts"
import styles from "./parts.module.css"
import { useSamples } from "./samples.ts"

const Page = ({ room = "pupil", children }: { room?: RoomKind; children: ReactNode }) => (
  <Room kind={room} stage="propose">
    <main className={styles.page}>{children}</main>
  </Room>
)

const Buttons = () => {
  const { words } = useSamples()
  return (
    <Page>
      <h1>{words.question}</h1>
      <Button kind="primary" icon={<Send aria-hidden size={24} />}>
        {words.send}
      </Button>
      <div className={styles.row}>
        <Button>{words.keep}</Button>
        <Button kind="quiet">{words.later}</Button>
        <Button kind="danger">{words.remove}</Button>
        <Button isDisabled>{words.keep}</Button>
        <Button size="small">{words.later}</Button>
      </div>
      <Button size="ballot" wide>
        {words.ideas[0]}
      </Button>
      <StatusLine status={{ kind: "allSent" }} />
      <StatusLine status={{ kind: "toSend", count: 3 }} />
      <StatusLine status={{ kind: "offline" }} />
      <StatusLine status={{ kind: "problem" }} />
      <div className={styles.row}>
        <Timer secondsLeft={154} totalSeconds={300} />
        <Timer secondsLeft={61} totalSeconds={300} isPaused />
        <Timer secondsLeft={0} totalSeconds={300} />
        <Menu acts={[{ id: "a", label: words.remove, isDanger: true, onPress: () => {} }]} />
        <Speaker text={words.question} />
      </div>
      <Banner>{words.note}</Banner>
      <Banner kind="care" title={words.question} actions={<Button size="small">{words.later}</Button>}>
        {words.note}
      </Banner>
      <Banner kind="danger">{words.note}</Banner>
    </Page>
  )
}

const Fields = () => {
  const { words } = useSamples()
  const [idea, setIdea] = useState(words.ideas[0] ?? "")
  const [over, setOver] = useState(words.long)
  const [name, setName] = useState("")
  const [code, setCode] = useState("4829")
  return (
    <Page>
      <h1>{words.question}</h1>
      <TextArea label={words.yourIdea} description={words.hint} value={idea} onChange={setIdea} limit={280} />
      <TextArea label={words.yourIdea} value={over} onChange={setOver} limit={120} error={words.note} />
      <TextInput label={words.name} value={name} onChange={setName} isRequired description={words.hint} />
      <TextInput label={words.name} value={words.names[0] ?? ""} onChange={setName} error={words.note} />
      <Keypad value={code} onChange={setCode} error={words.note} />
      <Disclosure title={words.yourIdea} isOpenAtFirst>
        <p>{words.long}</p>
      </Disclosure>
    </Page>
  )
}

const Choices = () => {
  const { words } = useSamples()
  const [one, setOne] = useState<string | null>("1")
  const [several, setSeveral] = useState<string[]>(["0", "2"])
  const [support, setSupport] = useState<SupportKind | null>("agree")
  const [ticked, setTicked] = useState(true)
  const options = words.ideas.slice(0, 3).map((label, at) => ({ value: String(at), label }))
  return (
    <Page>
      <h1>{words.question}</h1>
      <ChooseOne
        label={words.yourIdea}
        description={words.hint}
        size="ballot"
        options={options}
        value={one}
        onChange={setOne}
      />
      <ChooseSeveral
        label={words.yourIdea}
        columns={2}
        options={options.map((option) => ({ ...option, description: words.hint }))}
        values={several}
        onChange={setSeveral}
        error={words.note}
      />
      <Tick label={words.keep} isSelected={ticked} onChange={setTicked} />
      <Segmented value={support} onChange={setSupport} />
      <Segmented
        value={null}
        onChange={setSupport}
        counts={{ agree: 12, mixed: 3, disagree: 7 }}
        label={words.name}
      />
    </Page>
  )
}

const Cards = () => {
  const { words } = useSamples()
  const [support, setSupport] = useState<SupportKind | null>(null)
  const by = (at: number) => <SmallFace avatar={avatarAt(at)} name={words.names[at] ?? ""} />
  return (
    <Room kind="pupil" stage="argue">
      <QuestionHeader
        stage="argue"
        question={words.question}
        task={words.hint}
        aside={<Timer secondsLeft={154} totalSeconds={300} />}
      />
      <main className={styles.page}>
        <Card
          text={words.ideas[0] ?? ""}
          author={by(0)}
          state={words.published}
          actions={<Menu acts={[{ id: "edit", label: words.keep, onPress: () => {} }]} />}
        >
          <Segmented value={support} onChange={setSupport} label={words.ideas[0] ?? ""} />
        </Card>
        <Card text={words.long} author={by(1)} state={words.waiting} look="dotted" />
        <Card text={words.ideas[1] ?? ""} label={words.yourIdea} look="for" author={by(2)} />
        <Card text={words.ideas[2] ?? ""} look="against" author={by(3)} />
        <Card
          text={words.ideas[2] ?? ""}
          look="chosen"
          label={
            <>
              <CircleCheck aria-hidden size={24} /> {words.published}
            </>
          }
        />
        <Empty drawing={<StageShape kind="propose" />} action={<Button kind="primary">{words.send}</Button>}>
          {words.empty}
        </Empty>
      </main>
    </Room>
  )
}

const Faces = () => {
  const { words } = useSamples()
  const states = ["usual", "chosen", "ready", "busy", "absent", "present"] as const
  return (
    <Page>
      <h1>{words.question}</h1>
      <FaceGrid label={words.name}>
        {words.names.map((name, at) => (
          <FaceButton
            key={name}
            avatar={avatarAt(at)}
            name={name}
            state={states[at % states.length] ?? "usual"}
            onPress={() => {}}
          />
        ))}
      </FaceGrid>
      <div className={styles.row}>
        <Face avatar={avatarAt(30)} name={words.names[1] ?? ""} />
        <Face avatar={avatarAt(31)} name={words.names[2] ?? ""} state="ready" />
      </div>
    </Page>
  )
}

const Results = () => {
  const { words } = useSamples()
  const counts = [14, 9, 6, 3, 1, 0]
  return (
    <Page>
      <h1>{words.question}</h1>
      <MeterBars
        label={words.question}
        bars={counts.map((count, at) => ({
          id: String(at),
          label: words.ideas[at % words.ideas.length] ?? "",
          count,
          isChosen: at === 0,
        }))}
      />
    </Page>
  )
}

const Wall = () => {
  const { words } = useSamples()
  return (
    <Page room="projector">
      <div className={styles.wall}>
        <div className={styles.wallWords}>
          <h1>{words.question}</h1>
          <CodeDisplay code="482913" />
          <Timer secondsLeft={154} totalSeconds={300} size="large" />
        </div>
        <QrCode
          text="https://palabre.example/rejoindre#K7QW2N5XFZ4M8T3RBV6HYPD9CA"
          what={words.send}
          size={480}
        />
      </div>
    </Page>
  )
}

const Asked = () => {
  const { words } = useSamples()
  const [isOpen, setOpen] = useState(true)
  return (
    <Page>
      <h1>{words.question}</h1>
      <Button onPress={() => setOpen(true)}>{words.remove}</Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words.question}
        act={words.remove}
        onConfirm={() => {}}
        isDanger
      >
        <p>{words.note}</p>
      </ConfirmDialog>
    </Page>
  )
}

const Undone = () => {
  const { words } = useSamples()
  const show = useToast()
  useEffect(() => show({ message: words.published, undo: () => {} }), [show, words])
  return (
    <Page>
      <h1>{words.question}</h1>
      <Button onPress={() => show({ message: words.published, undo: () => {} })}>{words.send}</Button>
    </Page>
  )
}

const Preferences = () => {
  const { words } = useSamples()
  return (
    <Page>
      <h1>{words.reading}</h1>
      <PreferencesPanel />
    </Page>
  )
}

export const partScreens: ScreenEntry[] = [
  {
    id: "parts",
    room: "pupil",
    states: {
      buttons: () => <Buttons />,
      fields: () => <Fields />,
      choices: () => <Choices />,
      cards: () => <Cards />,
      faces: () => <Faces />,
      results: () => <Results />,
      undo: () => <Undone />,
      preferences: () => <Preferences />,
    },
  },
  { id: "parts-dialog", room: "pupil", dialog: "parts/dialog.tsx", states: { confirm: () => <Asked /> } },
  { id: "parts-wall", room: "projector", states: { code: () => <Wall /> } },
]
