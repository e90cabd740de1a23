/** A name is the same in every language. */
const app = "Palabre"

/** What the page holds before the app stands (index.html): a session that opens shows nothing else for a moment. */
export const Starting = () => <p className="starting">{app}</p>
