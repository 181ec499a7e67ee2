/** @import { ChartControl } from '../chart-tools.js' */
/** @import { DrawingDesk } from '../drawings/drawing-desk.js' */

/** Tools to draw on the chart with, and lines that tell of a price. They come after the chart: it does not wait for them. @type {ChartControl} */
export function drawingsControl(context) {
  let ended = false;
  /** @type {DrawingDesk | undefined} */
  let desk;
  void import('../drawings/drawing-desk.js').then((module) => {
    if (!ended) {
      desk = new module.DrawingDesk(context);
    }
  });
  return () => {
    ended = true;
    desk?.close();
  };
}
