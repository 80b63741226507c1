-- What left by a consent comes back when it is taken back, whosever it is by then.
create index tickets_left_by on tickets ((receiver->'consent'->>'id')) where receiver->'consent' is not null;
create index tickets_sent_by on tickets ((sender->>'consent')) where sender->>'consent' is not null;
