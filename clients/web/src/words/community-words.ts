import { counted } from './counted.js';

/** What is said of communities, and to those who run them. */
export const communityWords = {
  title: 'Communities',
  lead: 'Organizations that share among themselves. You see the listed ones, and those that your organization is in.',
  stewardLead: 'Organizations that share among themselves. A steward is shown all of them, and reads no text by that.',
  none: 'You see no community yet.',
  columns: { name: 'Community', handle: 'Handle' },
  membersColumn: 'Members',
  handle: 'Handle',
  use: 'A marking that names this community is TLP:GREEN for its members, or makes each of them a recipient of TLP:AMBER.',
  members: 'Members',
  counted: (count: number) => counted(count, 'organization'),
  secret: 'Who is in it is told to stewards of the hub alone.',
  nobody: 'Nobody is in it yet.',
  create: 'New community',
  name: 'Name',
  listed: 'Listed: everybody sees that there is such a community',
  createNow: 'Make it',
  add: 'Add an organization',
  organization: 'Handle of the organization',
  addMeans: 'From now on it sees TLP:GREEN of this community, what is there already too.',
  added: (name: string) => `${name} is in the community.`,
  remove: (name: string) => `Remove ${name}`,
  removeVerb: 'Remove',
  removeNow: 'Remove now',
  removeMeans:
    'It sees TLP:GREEN of this community no more. Of TLP:AMBER it stays a recipient until that is marked anew.',
  removed: (name: string) => `${name} is in the community no more.`,
  failed: 'The communities could not be fetched.',
  waiting: 'Asking the hub',
} as const;
