import { Query, Resolver } from '@nestjs/graphql';
import { config } from '#kernel';
import { Allow } from '#graphql';
import { Shop } from './catalog.types.js';

/** Who stands behind the mall. Invented and marked as such; a real operator's identity comes with his contract. */
@Resolver()
export class ShopResolver {
  @Allow('anyone')
  @Query(() => Shop)
  shop(): Shop {
    const { demo, mailboxUrl } = config();
    return {
      name: '구로e몰', operator: '구로e몰 (견본)', representative: '견본 이름', businessNumber: '000-00-00000', reportNumber: '제2026-서울구로-0000호', address: '서울 구로구 견본로 1', phone: '02-0000-0000',
      email: 'help@example.invalid', hostingProvider: '견본 호스팅', demo, mailboxUrl: demo ? mailboxUrl : null,
      brokerNotice: '구로e몰은 통신판매중개자이며 통신판매의 당사자가 아닙니다. 상품, 거래 조건, 배송과 환불의 책임은 각 판매 업체에 있습니다.',
    };
  }
}
