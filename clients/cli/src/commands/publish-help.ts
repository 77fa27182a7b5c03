/** What a draft file looks like, for `seamark publish --help`. */
export const PUBLISH_HELP = `
A draft file is Markdown. At its top stands what kind of advisory it is. Each
portion begins with a heading that names its type and its marking: nothing
inherits a marking. The body of a typed portion (severity, affected, term,
reference, alias, mitigation, occurred, origin) is YAML; source has none.

  ---
  kind: safeguard-circumvention
  ---
  ## TITLE [TLP:CLEAR]
  Assistants act on instructions hidden in calendar invitations

  ## SEVERITY [TLP:GREEN]
  scheme: QUALITATIVE
  level: HIGH
  value: High

  ## REPRODUCTION [TLP:AMBER+STRICT to sector:GOVERNMENT] {hidden}
  1. Send an invitation whose description …

Markings:
  [TLP:CLEAR]
  [TLP:GREEN]
  [TLP:GREEN community:frontier-developers not org:tern-cloud]
  [TLP:AMBER to sector:GOVERNMENT org:tern-cloud]
  [TLP:AMBER+STRICT to community:critical-infrastructure]
  [TLP:RED to person:handler@cert]

In braces behind a marking:
  hidden   the others are not told that the portion is there
  lang=de  the language of its text; en when not given
  #id      the portion that it replaces, in a revision

With name: and viewKey: beside kind: the file restates an advisory, whole.

Examples:
  $ seamark publish calendar.md --as author@meridian
  $ seamark publish calendar.md --yes --json | jq -r .name`;
