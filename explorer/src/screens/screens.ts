/** The screens by their names. All but the chart are loaded when they are needed, or when nothing else is to be done. */
import { type ComponentType, lazy } from 'react';
import type { Screen } from '../address/address.js';
import { ChartScreen } from './ChartScreen.js';

type Loaded = Promise<{ default: ComponentType }>;

const LATER: Record<Exclude<Screen, 'chart'>, () => Loaded> = {
  compare: () => import('./CompareScreen.js'),
  duties: () => import('./DutiesScreen.js'),
  posts: () => import('./PostsScreen.js'),
  reorganizations: () => import('./ReorganizationsScreen.js'),
  plane: () => import('./PlaneScreen.js'),
  log: () => import('./LogScreen.js'),
  desk: () => import('./DeskScreen.js'),
};

export const SCREENS: Record<Screen, ComponentType> = {
  chart: ChartScreen,
  compare: lazy(LATER.compare),
  duties: lazy(LATER.duties),
  posts: lazy(LATER.posts),
  reorganizations: lazy(LATER.reorganizations),
  plane: lazy(LATER.plane),
  log: lazy(LATER.log),
  desk: lazy(LATER.desk),
};

/** So that a screen opens at once, also if the service is away by then. The desk has a large editor, and waits until it is asked for. */
export async function loadInAdvance(): Promise<void> {
  const { desk: _, ...light } = LATER;
  // What fails now is asked for again when somebody goes there.
  await Promise.allSettled(Object.values(light).map((load) => load()));
}
