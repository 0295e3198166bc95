import { Module } from '@nestjs/common';
import { AccountService } from './account.service.js';
import { RateLimitService } from './rate-limit.service.js';
import { SessionService } from './session.service.js';

const DOORS = [AccountService, SessionService, RateLimitService];

@Module({ providers: DOORS, exports: DOORS })
export class AccountModule {}
