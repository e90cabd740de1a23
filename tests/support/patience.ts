/** How long a screen's test waits for what it expects: on a machine that others keep busy, a second is short. */
import { configure } from "@testing-library/react"

configure({ asyncUtilTimeout: 10_000 })
