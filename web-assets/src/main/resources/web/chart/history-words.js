import { needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { RETRY } from '../state/retry.js';

/** @import { BarHistory, HistoryState } from '../state/bar-history.js' */

/**
 * Says in a chart's figure how its bars stand: on their way, none, not to be had.
 *
 * @param {HTMLElement} figure with the field state
 * @param {BarHistory} history
 * @returns {() => void} ends it
 */
export function sayHistory(figure, history) {
  const say = (/** @type {string} */ words) => setText(needField(figure, 'state'), words);
  const stops = [
    history.on('state', (state) => {
      figure.dataset.state = state.name;
      say(words(state, history.interval));
    }),
    history.on('reaching', (reaching) => say(reaching ? text('chart.reaching') : '')),
  ];
  return () => stops.forEach((stop) => stop());
}

/** @param {HistoryState} state @param {string} interval empty if the asset has no bars */
function words({ name, reason }, interval) {
  switch (name) {
    case 'loading':
      return text('chart.loading');
    case 'empty':
      return text(interval ? 'chart.noBars' : 'chart.noPrices');
    case 'error':
      return text('chart.failed', { reason, seconds: RETRY / 1000 });
    default:
      return '';
  }
}
