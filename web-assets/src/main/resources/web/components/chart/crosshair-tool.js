/** @import { ChartTool } from '../chart-session.js' */

/** Tells the cursor which bar is under the crosshair. @type {ChartTool} */
export function crosshairTool({ surface, cursor }) {
  const stop = surface.onCrosshair((time) => cursor.point(time));
  return () => {
    stop();
    cursor.point(undefined);
  };
}
