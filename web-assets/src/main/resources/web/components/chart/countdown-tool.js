import { need, setText } from '../../kernel/dom.js';
import { formatCountdown } from '../../format/countdown.js';

/** @import { ChartTool } from '../chart-session.js' */

/** How long the newest bar is open still, by its market's calendar and the clock of the data. @type {ChartTool} */
export function countdownTool({ root, history, clock, preferences }) {
  const place = need(root, '[data-countdown]');
  const write = () => {
    const closes = history.bars.at(-1)?.closes_at;
    const left = closes === undefined ? -1 : Date.parse(closes) - clock.now;
    place.hidden = left < 0 || !preferences.shows('countdown');
    setText(place, place.hidden ? '' : formatCountdown(left));
  };
  const timer = setInterval(write, 1000);
  const stops = [history.on('replaced', write), preferences.onChange(write)];
  return () => {
    clearInterval(timer);
    stops.forEach((stop) => stop());
    place.hidden = true;
  };
}
