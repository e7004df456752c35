import type * as Library from '@kenjiuno/msgreader';

type MsgReader = typeof Library.default;

/**
 * The reader of the library, which is written for `require`: in the built app its module as a whole stands where under plain Node
 * its default export does.
 */
export async function msgReader(): Promise<MsgReader> {
  const { default: given } = (await import('@kenjiuno/msgreader')) as { default: MsgReader | typeof Library };
  return 'default' in given ? given.default : given;
}
