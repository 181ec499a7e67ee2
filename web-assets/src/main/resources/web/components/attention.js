const points = matchMedia('(hover: hover)');

/**
 * Whether somebody is at an element, with the pointer or the focus: then nothing in it may change its place. A finger
 * leaves no pointer behind.
 *
 * @param {Element} element
 */
export function isAttended(element) {
  return (points.matches && element.matches(':hover')) || element.matches(':focus-within');
}
