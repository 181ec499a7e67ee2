import { el } from '../kernel/dom.js';
import { STEP_BOUNDS } from '../format/change-steps.js';
import { formatSigned } from '../format/number-format.js';
import { text } from '../format/texts.js';

/** What each colour of the market map stands for, from the greatest fall to the greatest rise. */
export function legend() {
  const bounds = STEP_BOUNDS.map((bound, index) => ({ bound, step: index + 1 }));
  const falls = [...bounds].reverse().map(({ bound, step }) => entry(-step, `≤ ${percent(-bound)}`));
  const rises = bounds.map(({ bound, step }) => entry(step, `≥ ${percent(bound)}`));
  return [...falls, entry(0, `± ${percent(STEP_BOUNDS[0] ?? 0).slice(1)}`), ...rises];
}

/** @param {number} step @param {string} words */
function entry(step, words) {
  return el('li', { class: 'legend-step', 'data-step': String(step) }, words);
}

/** @param {number} bound */
function percent(bound) {
  return text('number.percent', { value: formatSigned(bound, 1) });
}
