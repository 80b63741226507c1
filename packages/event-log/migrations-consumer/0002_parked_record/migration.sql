-- The value as it came: what is no JSON, or what jsonb does not take, is parked like anything else. `event` holds the attributes, and in rows
-- from before this migration the data too.
alter table parked_event add column value bytea;

-- Records that have no stream to park: their attributes cannot be read, or their key is not their stream. Kept by place, and passed.
create table parked_record (
  consumer text not null,
  lane text not null,
  position int8 not null,
  reason text not null,
  key bytea not null,
  headers json not null,
  value bytea,
  at timestamptz not null default now(),
  primary key (consumer, lane, position)
);
