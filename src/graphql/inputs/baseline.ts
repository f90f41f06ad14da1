/** The content of a chart: the tree that an organization is known to have had on a day, with its duties and posts. */
import { Field, InputType } from 'type-graphql';
import type { BaselineDuty, BaselinePost, BaselineUnit } from '../../domain/words/command.js';
import { UnitRef } from '../scalars/scalars.js';

@InputType({ description: 'A unit that existed on the day of the chart. Recorded as UnitStated.' })
export class BaselineUnitInput implements BaselineUnit {
  @Field(() => String, {
    nullable: true,
    description: "A label for it within this input: duties and posts can point at it as '@ref'. Not stored.",
  })
  ref?: string;

  @Field(() => UnitRef, {
    nullable: true,
    description:
      'Only in extendBaseline and widenBaseline: the unit that is recorded already and that this entry means. Absent: a unit that is not recorded yet.',
  })
  unit?: string;

  @Field(() => String, {
    description:
      'Its name, up to 200 characters on one line without invisible ones, stored as given. Two siblings must not have the same name; siblings whose names look alike (full width and half width, カ and 力) are two units, and the recorder gets the WARNING LOOK_ALIKE_SIBLINGS.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name with the marks that the source prints around it, such as 【市民プラザ】. Absent: the same as the name.',
  })
  displayName?: string;

  @Field(() => String, { description: 'Its kind as the source prints it: 部, 課, 係, 支所, 施設 …' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A remark, for example that its place in the tree was inferred.',
  })
  note?: string;

  @Field(() => [BaselineUnitInput], {
    nullable: true,
    description: 'The units directly under it, in the order of the establishment (建制順).',
  })
  children?: BaselineUnitInput[];
}

@InputType({
  description:
    'A duty that units held on the day of the chart. Two entries with the same name are two duties. Recorded as DutyStated.',
})
export class BaselineDutyInput implements BaselineDuty {
  @Field(() => String, { description: 'Its name, as the source prints it.' })
  name!: string;

  @Field(() => [UnitRef], { description: 'The units that held it on that day. Several held it jointly.' })
  holders!: string[];
}

@InputType({ description: 'A post that existed on the day of the chart. Recorded as PostStated.' })
export class BaselinePostInput implements BaselinePost {
  @Field(() => String, { description: 'Its name, such as 会計管理者.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its rank as the source prints it, such as 部長級.' })
  rank?: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit that it belonged to. Absent: the organization as a whole.',
  })
  unit?: string;

  @Field(() => [String], { nullable: true, description: 'What it was responsible for, in words.' })
  duties?: string[];

  @Field(() => [UnitRef], { nullable: true, description: 'The units that it oversaw.' })
  oversees?: string[];
}
