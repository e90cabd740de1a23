/** The environment variable by which the tests of the registry learn where its page is served. */
export const screensAddress = "PALABRE_SCREENS"
