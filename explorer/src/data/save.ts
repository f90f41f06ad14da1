/** Gives a text to the visitor as a file. */
const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  html: 'text/html',
  csv: 'text/csv',
  yaml: 'application/yaml',
};

export function save(name: string, text: string): void {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
