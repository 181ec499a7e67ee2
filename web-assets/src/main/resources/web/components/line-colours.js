import { ColourSlots } from '../kernel/colour-slots.js';

/** @import { ChartChoice } from '../state/chart-choice.js' */

/** What the colours of the style sheet can tell apart. */
const COLOURS = 8;

/** @type {WeakMap<ChartChoice, ColourSlots>} */
const all = new WeakMap();

/** Which of the colours `--indicator-…` each line of a view has, while its bars change. @param {{choice: ChartChoice}} context */
export function lineColoursOf({ choice }) {
  const slots = all.get(choice) ?? new ColourSlots(COLOURS);
  all.set(choice, slots);
  return slots;
}
