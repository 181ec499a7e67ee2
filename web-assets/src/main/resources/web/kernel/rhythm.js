/** How often a page asks for prices where it cannot have the stream. */
export const POLL_SECONDS = 30;
