-- A duty keeps its name when the event that introduced it is voided or withdrawn while later events mention it. Where
-- holdings are known of a duty that has no name then, the rows are computed again from the ledger.
insert into outdated
  select distinct h.organization from duty_holding h
  where not exists (
    select from duty d
    where d.organization = h.organization and d.id = h.duty and d.known @> h.known)
  on conflict do nothing;
