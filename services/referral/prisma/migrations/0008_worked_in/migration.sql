-- Where whoever sent a ticket works: they keep it when the household moves away. Of what was sent before it is where the household lives.
update tickets t set sender = sender || jsonb_build_object('region', h.region)
from households h where h.id = coalesce(t.home_id, t.household_id) and h.region is not null and t.sender->>'region' is null;
-- worklists are looked up by it, and no longer by where the household lives
create index tickets_receiver on tickets ((receiver->>'region'));
create index tickets_sender on tickets ((sender->>'region'));
