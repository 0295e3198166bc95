import { describe, expect, it } from '@jest/globals';
import { decisionMail, type Decision } from './decision-mail.rules.js';

const about = (change: Partial<Decision>): Decision => ({ subject: 'product', from: 'SUBMITTED', to: 'ON_SALE', reason: '', vendorName: '새롬 공방', productName: '벚나무 숟가락', url: 'https://mall.example/vendor/products/1', ...change });

describe('a decision of staff, told to the vendor', () => {
  it.each<[Partial<Decision>, string]>([
    [{ subject: 'vendor', from: 'APPLIED', to: 'APPROVED', productName: null }, '[구로e몰] 입점을 승인했습니다'],
    [{ subject: 'vendor', from: 'APPLIED', to: 'REJECTED', productName: null }, '[구로e몰] 입점 신청을 돌려보냈습니다'],
    [{ subject: 'vendor', from: 'APPROVED', to: 'SUSPENDED', productName: null }, '[구로e몰] 판매를 멈췄습니다'],
    [{ subject: 'vendor', from: 'SUSPENDED', to: 'APPROVED', productName: null }, '[구로e몰] 판매를 다시 시작했습니다'],
    [{}, '[구로e몰] 상품을 승인했습니다: 벚나무 숟가락'],
    [{ to: 'REJECTED' }, '[구로e몰] 상품을 돌려보냈습니다: 벚나무 숟가락'],
    [{ from: 'ON_SALE', to: 'REJECTED' }, '[구로e몰] 상품을 내렸습니다: 벚나무 숟가락'],
    [{ from: 'PAUSED', to: 'REJECTED' }, '[구로e몰] 상품을 내렸습니다: 벚나무 숟가락'],
    [{ subject: 'product_version', to: 'APPROVED' }, '[구로e몰] 바뀐 내용을 승인했습니다: 벚나무 숟가락'],
    [{ subject: 'product_version', to: 'REJECTED' }, '[구로e몰] 바뀐 내용을 돌려보냈습니다: 벚나무 숟가락'],
  ])('%j says what it is about', (change, subject) => {
    expect(decisionMail(about(change))?.subject).toBe(subject);
  });

  it('gives the reason in words of its own line, and says where to go on', () => {
    expect(decisionMail(about({ to: 'REJECTED', reason: '소재를 적어 주세요.' }))?.text).toBe(
      '새롬 공방의 상품 “벚나무 숟가락” 소식입니다. 상품을 돌려보냈습니다.\n\n까닭\n소재를 적어 주세요.\n\n고친 뒤 다시 심사를 청할 수 있습니다. 적으신 것은 그대로 남아 있습니다.\n이어서 하기: https://mall.example/vendor/products/1\n',
    );
  });

  it('is silent about arrows that the vendor walks himself', () => {
    expect(decisionMail(about({ from: 'ON_SALE', to: 'PAUSED' }))).toBeNull();
  });
});
