const widths = new Map<string, number>();

/** The text, shortened with … until it fits. */
export function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (widthOf(context, text) <= width) return text;
  const perCharacter = widthOf(context, text) / text.length;
  return `${text.slice(0, Math.max(1, Math.floor(width / perCharacter) - 1))}…`;
}

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 50_000) widths.clear();
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}
