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
  hidden    the others are not told that the portion is there
  lang=de   the language of its text; en when not given
  #id       the portion that it replaces, in a revision
  verbatim  each line of its text begins with |, and nothing in it means
            anything to the file

Comments (<!-- … --> in lines of their own) are never published. Within a text
a line with ## begins a portion: write \\## for a heading there.

With name: and viewKey: beside kind: the file restates an advisory, whole. On a
terminal you are told who gets what before you are asked: for yes, or for the
identifier of what the hub has already. Ends with 5 when somebody else has
written since, with 6 when the draft cannot be taken as it stands.

Examples:
  $ seamark publish calendar.md --as author@meridian
  $ seamark publish SMK-7K2Q9-VD3MX
  $ seamark publish calendar.md --yes --json name | jq -r .name`;
