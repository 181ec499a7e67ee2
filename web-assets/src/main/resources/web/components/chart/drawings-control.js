import { text } from '../../format/texts.js';
import { reasonOf } from '../panel-state.js';
import { toast } from '../toasts.js';

/** @import { ChartControl } from '../chart-tools.js' */
/** @import { DrawingDesk } from '../drawings/drawing-desk.js' */

/** Tools to draw on the chart with, and lines that tell of a price. They come after the chart: it does not wait for them. @type {ChartControl} */
export function drawingsControl(context) {
  let ended = false;
  /** @type {DrawingDesk | undefined} */
  let desk;
  const load = async () => {
    const module = await import('../drawings/drawing-desk.js');
    if (!ended) {
      desk = new module.DrawingDesk(context);
    }
  };
  load().catch((problem) => toast(text('drawings.notLoaded', { reason: reasonOf(problem) })));
  return () => {
    ended = true;
    desk?.close();
  };
}
