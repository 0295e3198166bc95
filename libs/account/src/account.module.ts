import { Module, type OnModuleInit } from '@nestjs/common';
import { config } from '#kernel';
import { Database } from '#database';
import { AccountService } from './account.service.js';
import { RateLimitService } from './rate-limit.service.js';
import { SessionService } from './session.service.js';

const DOORS = [AccountService, SessionService, RateLimitService];

@Module({ providers: DOORS, exports: DOORS })
export class AccountModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  /** A demo's database is no real mall's, whatever the environment says: anybody may know its passwords, and its companies are invented. */
  async onModuleInit(): Promise<void> {
    if (!config().production) return;
    const found = await this.database.readOne('select 1 as found from account where demo and closed_at is null limit 1');
    if (found) throw new Error('운영 모드로 시작할 수 없습니다: 데이터베이스에 견본 계정이 있습니다. MALL_DATABASE_URL에 견본이 아닌 데이터베이스를 정해 주세요.');
  }
}
