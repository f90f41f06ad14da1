/** What runs in the page before the page itself: it notes when the chart was drawn. As text, since it runs in the browser. */

/** A drawing of the chart: from clearing the canvas to the last rectangle, in milliseconds of the page. */
export interface Drawing {
  begun: number;
  ended: number;
  rectangles: number;
}

export const WATCHING = `(() => {
  const watched = { drawings: [] };
  const { clearRect, fillRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...where) {
    const begun = performance.now();
    if (watched.before !== undefined && watched.counts() !== watched.before) {
      watched.answered = begun;
      watched.before = undefined;
    }
    watched.drawings.push({ begun, ended: begun, rectangles: 0 });
    clearRect.apply(this, where);
  };
  CanvasRenderingContext2D.prototype.fillRect = function (...where) {
    fillRect.apply(this, where);
    const drawing = watched.drawings.at(-1);
    if (!drawing) return;
    drawing.ended = performance.now();
    drawing.rectangles += 1;
  };
  watched.counts = () => document.querySelector('main')?.textContent.match(/[0-9,]+ units/)?.[0];
  window.watched = watched;
})()`;

/** The first drawing with units in it, and the first paint of anything. */
export const FIRST = `(() => {
  const drawing = window.watched.drawings.find(({ rectangles }) => rectangles > 0);
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return drawing && paint ? { paint: paint.startTime, chart: drawing.ended } : undefined;
})()`;

/** Notes the next press of a key, and the first drawing after the counts beside the chart are those of another day. */
export const NEXT_STEP = `(() => {
  const watched = window.watched;
  watched.pressed = watched.answered = undefined;
  watched.before = watched.counts();
  watched.drawings.length = 0;
  addEventListener('keydown', ({ timeStamp }) => { watched.pressed = timeStamp; }, { capture: true, once: true });
})()`;

/** From the key to the end of the first drawing of the new answer. */
export const STEP = `(() => {
  const { pressed, answered, drawings } = window.watched;
  const drawing = answered && drawings.find(({ begun }) => begun >= answered);
  return drawing ? drawing.ended - pressed : undefined;
})()`;

/** The drawings since the last press, once none has come for a while. */
export const MOVEMENT = `(() => {
  const { answered, drawings } = window.watched;
  const last = drawings.at(-1);
  if (!answered || !last || performance.now() < Math.max(answered + 800, last.ended + 400)) return undefined;
  return drawings.filter(({ begun }) => begun >= answered);
})()`;
