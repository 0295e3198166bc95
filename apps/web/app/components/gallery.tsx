import type { ProductQuery } from '../generated/storefront/graphql';
import { Picture } from './picture';

const SIZES = '(min-width: 1024px) 720px, 100vw';

/** The pictures in a row that can be swiped; each thumbnail is a link to its picture. Needs no script. */
export function Gallery({ product }: { product: Pick<NonNullable<ProductQuery['product']>, 'name' | 'pictures' | 'soldOut'> }) {
  const { pictures } = product;
  const several = pictures.length > 1;
  return (
    <div className="prod-l" data-gallery>
      <div className="pics" {...(several ? { tabIndex: 0, role: 'group', 'aria-label': `${product.name} 그림 ${pictures.length}장` } : {})}>
        {pictures.length === 0 ? (
          <figure>
            <Picture picture={null} sizes={SIZES} />
          </figure>
        ) : (
          pictures.map((picture, index) => (
            <figure key={picture.large} id={`picture-${index + 1}`}>
              <Picture picture={picture} sizes={SIZES} sold={product.soldOut} eager={index === 0} />
            </figure>
          ))
        )}
      </div>
      {several ? (
        <ul className="thumbs">
          {pictures.map((picture, index) => (
            <li key={picture.large}>
              <a href={`#picture-${index + 1}`} aria-current={index === 0 ? 'true' : undefined}>
                <span className="vh">그림 {index + 1} 보기</span>
                <Picture picture={picture} sizes="68px" plain />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
