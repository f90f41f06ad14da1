/** The Dockerfile as data: what each stage copies, runs and says. */

export interface Instruction {
  name: string;
  value: string;
}

export interface Stage {
  name: string;
  image: string;
  instructions: Instruction[];
}

export function stagesOf(dockerfile: string): Stage[] {
  const lines = dockerfile
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    const [, image = '', as = ''] = /^(\S+)(?: AS (\S+))?$/.exec(name === 'FROM' ? value : '') ?? [];
    if (name === 'FROM') stages.push({ name: as, image, instructions: [] });
    else stages.at(-1)?.instructions.push({ name, value });
  }
  return stages;
}

export const valuesOf = ({ instructions }: Stage, name: string): string[] =>
  instructions.filter((one) => one.name === name).map(({ value }) => value);

/** The sources and the target of a COPY, and the stage that it copies from. */
export function copyOf(value: string): { from?: string; sources: string[]; target: string } {
  const words = value.split(/\s+/);
  const [, from] = /^--from=(.*)$/.exec(words[0] ?? '') ?? [];
  const paths = words.slice(from ? 1 : 0);
  return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' };
}
