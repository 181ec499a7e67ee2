import { needField, setText } from '../../kernel/dom.js';
import { isIntraday } from '../../kernel/interval.js';
import { barTime } from '../../format/chart-times.js';
import { spokenBar } from '../../format/bar-texts.js';
import { timeZoneOf } from '../../format/time-zones.js';
import { IntervalEntry } from './interval-entry.js';
import { toggleFullscreen } from './view-control.js';

/** @import { ChartControl } from '../chart-tools.js' */
/** @import { ChartContext } from '../chart-session.js' */

const ZOOM = 1.25;

/**
 * The keys of the chart. On the chart itself the arrows move from bar to bar, and what they meet is read aloud; anywhere
 * on the view digits or `i` choose an interval, `f` fills the screen, and Escape leads back.
 *
 * @type {ChartControl}
 */
export function keyControl(context) {
  const { root, figure, current } = context;
  const canvas = needField(figure, 'canvas');
  const entry = new IntervalEntry(context);
  const abort = new AbortController();
  const { signal } = abort;
  canvas.addEventListener(
    'keydown',
    (event) => {
      const chart = current();
      if (chart && !withModifier(event) && onChart(event.key, chart)) {
        event.preventDefault();
      }
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.defaultPrevented && !withModifier(event) && isFree(event.target, root) && anywhere(event.key, root, entry)) {
        event.preventDefault();
      }
    },
    { signal },
  );
  return () => {
    abort.abort();
    entry.close();
  };
}

/** @param {string} key @param {ChartContext} chart @returns {boolean} whether the key means something here */
function onChart(key, chart) {
  const { surface, cursor, history } = chart;
  switch (key) {
    case 'ArrowLeft':
      return pointAt(chart, cursor.pointing ? cursor.index - 1 : cursor.index);
    case 'ArrowRight':
      return pointAt(chart, cursor.pointing ? cursor.index + 1 : cursor.index);
    case 'Home':
      return pointAt(chart, history.bars.findIndex((bar) => bar === surface.visibleBars[0]));
    case 'End':
      return pointAt(chart, history.bars.findLastIndex((bar) => bar === surface.visibleBars.at(-1)));
    case '+':
    case '=':
      surface.zoom(ZOOM);
      return true;
    case '-':
      surface.zoom(1 / ZOOM);
      return true;
    case 'Escape':
      return pointAtNothing(chart);
    default:
      return false;
  }
}

/** @param {ChartContext} chart @param {number} index */
function pointAt({ surface, cursor, history, asset, interval, choice, figure }, index) {
  const bar = history.bars[index];
  if (bar) {
    surface.reveal(index);
    surface.pointAt(bar);
    cursor.point(bar.time);
    const time = barTime(bar.time, isIntraday(interval), timeZoneOf(choice.settings.zone, asset));
    setText(needField(figure, 'reading'), spokenBar(time, bar, history.bars[index - 1], asset));
  }
  return true;
}

/** @param {ChartContext} chart @returns {boolean} false if there was nothing to let go of */
function pointAtNothing({ surface, cursor }) {
  if (!cursor.pointing) {
    return false;
  }
  surface.pointAtNothing();
  cursor.point(undefined);
  return true;
}

/** @param {string} key @param {HTMLElement} root @param {IntervalEntry} entry */
function anywhere(key, root, entry) {
  if (/^[1-9]$/.test(key) || key === 'i') {
    entry.open(key === 'i' ? '' : key);
    return true;
  }
  if (key === 'f' && document.fullscreenEnabled) {
    void toggleFullscreen(root);
    return true;
  }
  if (key === 'Escape' && !document.fullscreenElement && !root.querySelector(':popover-open')) {
    location.assign('/');
    return true;
  }
  return false;
}

/** @param {KeyboardEvent} event */
function withModifier(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** Whether a key pressed there is meant for the view: nobody types, no menu is open. @param {EventTarget | null} target @param {HTMLElement} root */
function isFree(target, root) {
  const element = /** @type {Element} */ (target);
  return (element === document.body || root.contains(element)) && !element.closest('input, select, textarea, [popover]');
}
