/** Codes of local governments (全国地方公共団体コード): five digits, and a sixth that checks them. */

const WEIGHTS = [6, 5, 4, 3, 2];

/** The sixth digit of five. */
function checkDigit(five: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(five[i]), 0);
  return String((11 - (sum % 11)) % 10);
}

/** With five and with six digits. Undefined: the code of the organization is not one of a local government. */
export function localGovernmentCode(code: string): { five: string; six: string } | undefined {
  const [, five, check] = /^((?:0[1-9]|[1-3]\d|4[0-7])\d{3})(\d?)$/.exec(code) ?? [];
  if (five === undefined || (check !== '' && check !== checkDigit(five))) return undefined;
  return { five, six: five + checkDigit(five) };
}
