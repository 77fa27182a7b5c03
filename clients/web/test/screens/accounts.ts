/** Who of the sample community looks at a screen. */
export const AGENCY = 'handler@cert';
export const AUTHOR = 'author@meridian';
export const REVIEWER = 'reviewer@meridian';
export const STEWARD = 'steward@hub';
export const RESEARCHER = 'researcher@ostrava';
