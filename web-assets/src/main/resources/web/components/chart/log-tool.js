import { text } from '../../format/texts.js';
import { toast } from '../toasts.js';

/** @import { Bar } from '../../kernel/types.js' */
/** @import { ChartTool } from '../chart-session.js' */

/** Whether there is a price that has no logarithm. @param {readonly Bar[]} bars */
export function hasPricesBelowZero(bars) {
  return bars.some(({ low, close }) => (low ?? close) <= 0);
}

/** Leaves the logarithmic scale, and says so, when a price comes that has no place on it. @type {ChartTool} */
export function logTool({ history, choice }) {
  const check = (/** @type {readonly Bar[]} */ bars) => {
    if (choice.settings.scale === 'log' && hasPricesBelowZero(bars)) {
      choice.set({ scale: 'linear' });
      toast(text('chart.leftLog'));
    }
  };
  const stops = [
    history.on('replaced', check),
    history.on('older', (count) => check(history.bars.slice(0, count))),
    history.on('updated', ({ bar }) => check([bar])),
    choice.onChange(() => check(history.bars)),
  ];
  return () => stops.forEach((stop) => stop());
}
