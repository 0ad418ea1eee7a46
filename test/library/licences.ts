/** Terms under which a figure may stand in a seed. Read new terms before adding them. */
export const LICENCES = [
  "CC BY 4.0",
  "Government of Japan Standard Terms of Use 2.0",
  "MIT",
  "MOF statistics: free with citation of the source",
  "US public domain",
  "own arithmetic on cited facts",
  "own work (MIT)",
  "single cited facts",
];

/** Sources whose terms do not let rows of theirs be passed on. */
export const CLOSED = new RegExp(
  [
    "comtrade|cset|emerging technology|eto chip|eto\\.tech|\\beto\\b|\\bbgs\\b|british geological",
    "telegeography|submarinecablemap|portwatch|energy institute|energyinst\\.org|world[ -]mining[ -]data",
    "\\bNC\\b|non-?commercial|no redistribution",
  ].join("|"),
  "i",
);
