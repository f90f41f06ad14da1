/** What the two days of a state mean, of a unit and of a post alike. */
export const STATE_FROM =
  "The first day of this state, inclusive. If it is the baseline's day, the state is known from that day on and may have begun earlier.";

export const STATE_UNTIL =
  'The day on which this state has ended, exclusive: its last day is the day before. Null: no end is known.';
