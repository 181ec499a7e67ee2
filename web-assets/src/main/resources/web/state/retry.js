/** How long to leave a server alone that failed, in milliseconds. */
export const RETRY = 10_000;

/** The browser's own timer refuses to be called as a method. @param {() => void} run @param {number} delay milliseconds */
export function wait(run, delay) {
  setTimeout(run, delay);
}
