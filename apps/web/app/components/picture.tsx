import { graphql } from '../generated/storefront';
import type { PicFragment } from '../generated/storefront/graphql';

/**
 * A product's square picture. `sizes` says how wide it is shown, so that a phone loads the small one; its colour stands there until it has come.
 * On cards the picture is decoration (`plain`): the name stands next to it.
 */
export function Picture({ picture, sizes, sold = false, plain = false, eager = false }: { picture: PicFragment | null; sizes: string; sold?: boolean; plain?: boolean; eager?: boolean }) {
  return (
    <span className={sold ? 'art sold' : 'art'} style={picture === null ? undefined : ({ '--tint': picture.color } as React.CSSProperties)}>
      {picture === null ? null : (
        <img
          src={picture.medium}
          srcSet={picture.srcset}
          sizes={sizes}
          width={picture.width}
          height={picture.height}
          alt={plain ? '' : picture.alt}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          {...(eager ? { fetchPriority: 'high' as const } : {})}
        />
      )}
    </span>
  );
}

graphql(`
  fragment Pic on Picture { small medium large srcset width height alt color }
`);
