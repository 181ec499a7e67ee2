const WAYS = ['up', 'down', 'flat', 'none'];

/** Colours an element by the way of a change, and touches nothing where it has that colour. @param {Element} element @param {string} way */
export function showWay({ classList }, way) {
  if (!classList.contains(way)) {
    classList.remove(...WAYS);
    classList.add(way);
  }
}
