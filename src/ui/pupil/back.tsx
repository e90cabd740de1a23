/** The way back, at the start of the line of text below it. */
import ArrowLeft from "lucide-react/icons/arrow-left"
import { Button } from "../parts/button.tsx"
import styles from "./back.module.css"

export const Back = ({ words, onPress }: { words: string; onPress: () => void }) => (
  <span className={styles.back}>
    <Button kind="quiet" icon={<ArrowLeft aria-hidden size={24} />} onPress={onPress}>
      {words}
    </Button>
  </span>
)
