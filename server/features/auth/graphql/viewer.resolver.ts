import { Ctx, Query, Resolver } from 'type-graphql';
import type { Viewer as ViewerModel } from '../model/viewer.js';
import { toViewer, Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who is asking, and what that one may see and do.' })
  viewer(@Ctx() { viewer }: { readonly viewer: ViewerModel }): Viewer {
    return toViewer(viewer);
  }
}
