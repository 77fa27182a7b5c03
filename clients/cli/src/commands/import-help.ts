/** What `seamark import --help` says below its options. */
export const IMPORT_HELP = `
Formats: avid (reports and vulnerabilities), atlas (case studies, also out of
ATLAS.yaml), osv (such as the Python Packaging Advisory Database), aiid
(incidents). A .jsonl file has a record on each line; a .json or .yaml file is a
record, or a list of them.

Each record becomes a published advisory of your organization with an ORIGIN
portion: it is shown as "AVID, imported by …", with its licence, and never as
what you say yourself. The records are public, so TLP:CLEAR is what they are
marked with unless --marking says otherwise: any marking but TLP:RED.

Run it again at any time: what is known and unchanged stays as it is, what has
changed becomes a revision, and what somebody has edited or withdrawn by hand
is left alone. Ctrl-C stops after what is on its way.

A record that cannot be taken is told with its file and line, the rest goes in,
and the exit code is 6. Off a terminal the result has tabs between: taken,
revised, unchanged, skipped with their numbers; then skip, place, code, message;
then warning, code, how often, first place, message.

Examples:
  $ seamark import avid reports.jsonl --as author@meridian
  $ seamark import osv advisory-database/vulns/tensorflow
  $ seamark import atlas ATLAS.yaml --marking "TLP:GREEN community:ai-labs"
  $ seamark import aiid incidents.jsonl --json`;
