/** From a unit, a duty, a post or a revision to its organization, which costs no statement. */
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Duty } from '../types/duties/duty.js';
import { Post } from '../types/duties/post.js';
import { Organization } from '../types/organization.js';
import { Revision } from '../types/record/revision.js';
import { Unit } from '../types/units/unit.js';

const ItsOrganization = () =>
  FieldResolver(() => Organization, {
    description:
      'The organization that it belongs to. As everywhere it is live: its fields without knownAt answer for the newest revision, not for the one at which this object is known.',
  });

@Resolver(() => Unit)
class OrganizationOfUnit {
  @ItsOrganization()
  organization(@Root() { known }: Unit): Organization {
    return new Organization(known.organization);
  }
}

@Resolver(() => Duty)
class OrganizationOfDuty {
  @ItsOrganization()
  organization(@Root() { known }: Duty): Organization {
    return new Organization(known.organization);
  }
}

@Resolver(() => Post)
class OrganizationOfPost {
  @ItsOrganization()
  organization(@Root() { known }: Post): Organization {
    return new Organization(known.organization);
  }
}

@Resolver(() => Revision)
class OrganizationOfRevision {
  @ItsOrganization()
  organization(@Root() { known }: Revision): Organization {
    return new Organization(known.organization);
  }
}

export const organizationsOf = [
  OrganizationOfUnit,
  OrganizationOfDuty,
  OrganizationOfPost,
  OrganizationOfRevision,
];
