import { Migration } from '@mikro-orm/migrations';

/** A closing is signed whole: by whom, when, with which note, for which days, and what was written of them when they were sealed. */
export class Migration20261128000103_closing_marks extends Migration {
  override up(): void {
    this.addSql(`
do $$
declare keeper name := left(current_user, 56) || '_ledger';
begin
  execute format('grant %I to %I with inherit true, set true', keeper, current_user);
end $$;
-- SHA-256 over the closing, its days, and the mark of the closing before; 32 zero bytes before the first
alter table ledger_closing add column mark bytea check (length(mark) = 32);
alter table ledger_closing disable trigger ledger_closing_append_only;
do $$
declare
  c record;
  last bytea := decode(repeat('00', 32), 'hex');
begin
  for c in select * from ledger_closing order by through loop
    update ledger_closing set mark = sha256(last || convert_to(jsonb_build_array(c.through, c.since, encode(c.hash, 'hex'), extract(epoch from c.closed_at), c.actor, c.note,
      (select jsonb_agg(jsonb_build_array(d.day, d.transactions, d.entries, extract(epoch from d.sealed_at), encode(d.hash, 'hex')) order by d.day) from ledger_day d where d.day between c.since and c.through))::text, 'UTF8'))
    where through = c.through returning mark into last;
  end loop;
end $$;
alter table ledger_closing enable always trigger ledger_closing_append_only;
alter table ledger_closing alter column mark set not null;
do $$
declare keeper name := left(current_user, 56) || '_ledger';
begin
  execute format('revoke %I from %I', keeper, current_user);
end $$;
`);
  }
}
