import { rangeStart } from '../../kernel/chart-ranges.js';

/** @import { ChartTool } from '../chart-session.js' */

/** So far the view may move from a range before the range's name no longer says what is seen, in bars. */
const SLACK = 2;

/** Loads and shows the range that the address names; once the view is moved, the address no longer names one. @type {ChartTool} */
export function rangeTool({ surface, history, choice, asset }) {
  /** @type {number | undefined} how many bars the range spans on the screen */
  let width;
  let ended = false;
  const show = async () => {
    const { range } = choice.settings;
    const last = history.bars.at(-1);
    width = undefined;
    if (range === '' || !last) {
      return;
    }
    const start = rangeStart(range, last.time, asset.weekly);
    await history.loadBackTo(start);
    if (!ended && choice.settings.range === range) {
      surface.view.showSince(start);
      // The library moves with the next frame; what it shows then is the range.
      requestAnimationFrame(() => (width = surface.view.width));
    }
  };
  const moved = () => {
    const away = width !== undefined && (Math.abs(surface.view.width - width) > SLACK || surface.view.barsFromLatest > SLACK);
    if (away && choice.settings.range !== '') {
      width = undefined;
      choice.set({ range: '' });
    }
  };
  const first = history.on('replaced', () => {
    first();
    void show();
  });
  const stops = [
    first,
    surface.view.onChange(moved),
    choice.onChange(({ now, before }) => {
      if (now.range !== before.range) {
        void show();
      }
    }),
  ];
  return () => {
    ended = true;
    stops.forEach((stop) => stop());
  };
}
