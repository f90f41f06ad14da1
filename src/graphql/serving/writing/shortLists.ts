/** Writes short lists of objects without a generator for each. */
import { BEGIN, CLOSE, COMMA, END, OPEN } from './json.js';
import { notAtHand } from './leaf.js';
import { itemsOf, type ObjectFields, recordOf, type ValueWriter, writeFields } from './objects.js';

/** So many objects are written in less than a millisecond, if no others are in them. */
const FEW = 20;

export const isFlat = ({ fields }: ObjectFields): boolean => fields.every(({ hasObjects }) => !hasObjects);

/** A list of flat objects in one turn. Most are short, such as the one unit before and after in an entry of a comparison. */
export const flatItemsOf = (object: ObjectFields): ValueWriter => ({
  items: itemsOf(object),
  few: FEW,
  hasObjects: true,
  write(list, output) {
    if (!Array.isArray(list)) return notAtHand(list);
    const { fields, values } = object;
    const { json } = output;
    output.take(list.length * values);
    json.byte(BEGIN);
    for (let place = 0; place < list.length; place++) {
      if (place > 0) json.byte(COMMA);
      json.byte(OPEN);
      writeFields(recordOf(list[place]), fields, 0, output);
      json.byte(CLOSE);
      output.isOver(values);
    }
    json.byte(END);
  },
});
