const LONG = 500;
const STILL = 10;

/**
 * Hears a finger that stays where it is: the right click of a touch screen. The click at its end does nothing.
 *
 * @param {HTMLElement} element
 * @param {(target: Element, point: {x: number, y: number}) => void} onLongPress
 */
export function onLongPress(element, onLongPress) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let start = { x: 0, y: 0 };
  let fired = false;
  const stop = () => clearTimeout(timer);
  element.addEventListener('pointerdown', (event) => {
    fired = false;
    stop();
    if (event.pointerType === 'touch' && !(/** @type {Element} */ (event.target).closest('button, [data-grip]'))) {
      start = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        fired = true;
        onLongPress(/** @type {Element} */ (event.target), start);
      }, LONG);
    }
  });
  element.addEventListener('pointermove', (event) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL) {
      stop();
    }
  });
  element.addEventListener('pointerup', stop);
  element.addEventListener('pointercancel', stop);
  element.addEventListener('click', (event) => fired && event.preventDefault(), { capture: true });
}
