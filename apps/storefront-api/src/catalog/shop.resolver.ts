import { Query, Resolver } from '@nestjs/graphql';
import { config, MALL } from '#kernel';
import { Allow } from '#graphql';
import { Shop } from './catalog.types.js';

/** Who stands behind the mall. */
@Resolver()
export class ShopResolver {
  @Allow('anyone')
  @Query(() => Shop)
  shop(): Shop {
    const { demo, mailboxUrl } = config();
    return {
      ...MALL, demo, mailboxUrl: demo ? mailboxUrl : null,
      brokerNotice: '구로e몰은 통신판매중개자이며 통신판매의 당사자가 아닙니다. 상품, 거래 조건, 배송과 환불의 책임은 각 판매 업체에 있습니다.',
    };
  }
}
