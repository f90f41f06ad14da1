/** The service of the benchmark lives for some minutes, on this machine alone. */
export const SECRET = 'a secret that only this measurement knows';
