import { Migration } from '@mikro-orm/migrations';

/** A payout that has arrived may come back: the bank returns it, and Toss says that it failed after all. */
export class Migration20261128000080_returned_payouts extends Migration {
  override up(): void {
    this.addSql(`
create or replace function payout_facts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'PROPOSED' then raise exception 'a payout begins as a proposal' using errcode = 'check_violation'; end if;
    if not exists (select from statement s where s.id = new.statement_id and s.vendor_id = new.vendor_id and s.payout_won = new.amount_won) then
      raise exception 'a payout is the sum of its statement' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.id, new.statement_id, new.vendor_id, new.attempt, new.amount_won, new.batch_id, new.proposed_by, new.proposed_at) is distinct from (old.id, old.statement_id, old.vendor_id, old.attempt, old.amount_won, old.batch_id, old.proposed_by, old.proposed_at)
     or (old.approved_by is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) or (old.toss_id is not null and new.toss_id is distinct from old.toss_id)
     or (new.state <> old.state and not (old.state, new.state) in (('PROPOSED', 'WITHDRAWN'), ('PROPOSED', 'APPROVED'), ('APPROVED', 'SENT'), ('APPROVED', 'FAILED'), ('APPROVED', 'CANCELED'), ('SENT', 'COMPLETED'), ('SENT', 'FAILED'), ('SENT', 'CANCELED'),
       ('COMPLETED', 'FAILED'))) then
    raise exception 'what was decided of a payout stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
-- Those that have arrived are looked at daily for a while; then their next look is never.
create index payout_arrived on payout (next_look_at) where state = 'COMPLETED';
`);
  }
}
