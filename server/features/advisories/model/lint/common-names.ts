/** Words with a capital that are nobody's name, or everybody's. In small letters. */
export const COMMON_NAMES: ReadonlySet<string> = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday',
    'january february march april may june july august september october november december',
    'english french german spanish italian dutch portuguese chinese japanese korean arabic russian ukrainian hindi latin greek polish czech swedish finnish danish norwegian turkish european american british asian african',
    'europe america asia africa union states kingdom france germany',
    'internet web python java javascript typescript linux windows macos android unicode markdown github gitlab kubernetes docker postgres postgresql bash excel outlook',
    'the a an this that these those it its we our us you your they their he she his her i in on at of to for from by with without and or but if when while where what which who whom whose why how as than then there here not no yes all any each every some most many few one two three four five six seven eight nine ten both either neither only also because since until after before during under over between among against about into through',
    'article section annex chapter table figure step part page appendix regulation directive act law code',
    'advisory incident report summary title model models system systems vendor vendors member members hub team teams group source authors author reviewer handler handlers customer customers users user company companies agency agencies government governments industry academia society public',
    'low medium high critical none clear green amber red strict tlp',
    'utc gmt cet pdt est api llm ai ml gpu cpu sql url http https json yaml csv pdf html xml cve cwe cvss nist mitre atlas owasp avid iso',
    'please note see ask tell keep use take send do if we read check set update updated upgrade rotate',
  ]
    .join(' ')
    .split(' '),
);
