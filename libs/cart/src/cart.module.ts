import { Module } from '@nestjs/common';
import { CartService } from './cart.service.js';

@Module({ providers: [CartService], exports: [CartService] })
export class CartModule {}
