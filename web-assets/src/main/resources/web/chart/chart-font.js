/** That of the page, in words that a canvas understands. */
export const CHART_FONT = "'Inter Variable', Inter, system-ui, sans-serif";
