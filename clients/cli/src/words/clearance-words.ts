import { tlpLabel, TLP_VALUES, type Tlp, type Viewer } from '@seamark/sdk';
import { listed } from './names.js';

/** What a caller may read and why, in plain sentences: enough to explain a redaction. Source: the hub's rules of who may see what */
export function clearanceWords(viewer: Viewer): readonly string[] {
  const { organization } = viewer;
  if (viewer.account === null) return ['You are not signed in: you read what is marked TLP:CLEAR and nothing else.'];
  if (organization === null)
    return ['You belong to no organization: you read what is marked TLP:CLEAR and nothing else.'];

  const upTo = (tlp: Tlp) => TLP_VALUES.indexOf(tlp) <= TLP_VALUES.indexOf(viewer.ceiling);
  return [
    'TLP:CLEAR: you read all of it, as everyone does.',
    ...(upTo('GREEN') ? [greenWords(viewer)] : []),
    ...(upTo('AMBER') ? [amberWords(viewer, organization.name)] : []),
    ...(upTo('RED') ? [`TLP:RED: you read it where it names you (${viewer.account}).`] : []),
    ownWords(viewer, organization.name),
    ...ceilingWords(viewer),
  ];
}

/** What the source rule lets them read: being employed there is not enough. */
const SOURCE_ROLES = ['AUTHOR', 'REVIEWER', 'HANDLER'];

function greenWords({ communities }: Viewer): string {
  const own = communities.map(({ name }) => name);
  const limited =
    own.length > 0 ? `, and of ${listed(own)}` : '; you are in no community, so not what is limited to one';
  return `TLP:GREEN: you read what is for the whole hub${limited}, unless your organization is excluded.`;
}

function amberWords({ roles }: Viewer, organization: string): string {
  const labels = 'TLP:AMBER and TLP:AMBER+STRICT';
  if (roles.includes('HANDLER'))
    return `${labels}: you read it where ${organization} is among the recipients, because you are a HANDLER.`;
  return `${labels}: you do not read it, even where ${organization} is among the recipients: you are not a HANDLER.`;
}

function ownWords({ roles }: Viewer, organization: string): string {
  const because = roles.filter((role) => SOURCE_ROLES.includes(role));
  if (because.length === 0)
    return `What ${organization} publishes you read like anybody else: you are no AUTHOR, REVIEWER or HANDLER there.`;
  return `What ${organization} itself publishes you read whatever its marking, drafts too, because you are ${listed(because)}.`;
}

function ceilingWords({ ceiling, service }: Viewer): readonly string[] {
  if (ceiling === 'RED') return [];
  return [`Nothing above ${tlpLabel(ceiling)}: ${service ? 'this is a service token' : 'this token has a ceiling'}.`];
}
