import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '#kernel';
import { contextOf, type Caller, type StaffRole, type VendorRole } from './caller.js';

/** Who may ask a field. `vendor` and `staff` alone mean any role of theirs; an admin may do what any staff may. */
export type Audience = 'anyone' | 'member' | 'vendor' | `vendor:${string}` | 'staff' | `staff:${string}`;

const ALLOW = 'mall:allow';
export const ALLOW_KEY = ALLOW;

/** Declares who may call. Every query and mutation has one; a test walks both schemas, and the guard refuses what declares nothing. */
export const Allow = (...audiences: [Audience, ...Audience[]]): MethodDecorator & ClassDecorator => SetMetadata(ALLOW, audiences);

/** Whether a caller belongs to one of the audiences. The one table of rights. */
export function mayCall(caller: Caller, audiences: readonly Audience[]): boolean {
  return audiences.some((audience) => {
    if (audience === 'anyone') return true;
    if (audience === 'member') return caller.accountId !== null;
    const [kind, roles] = audience.split(':') as [string, string | undefined];
    const named = roles?.split(',');
    if (kind === 'vendor') return caller.vendor !== null && (named === undefined || (named as VendorRole[]).includes(caller.vendor.role));
    return caller.staffRoles.length > 0 && (named === undefined || caller.staffRoles.some((role: StaffRole) => role === 'ADMIN' || named.includes(role)));
  });
}

/** Stands before every resolver that declares an audience, and before every query and mutation whether it does or not. */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true; // controllers (webhooks, uploads, health) check for themselves
    const audiences = this.reflector.getAllAndOverride<Audience[] | undefined>(ALLOW, [context.getHandler(), context.getClass()]);
    if (audiences === undefined) throw new DomainError('FORBIDDEN');
    const { caller } = contextOf(context);
    if (mayCall(caller, audiences)) return true;
    throw new DomainError(caller.accountId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  }
}
