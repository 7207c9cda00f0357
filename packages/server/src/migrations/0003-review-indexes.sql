-- The review desk asks two things with every line: has this person signed elsewhere, and has
-- a colleague this line open.
create index decision_person on decision (person_key) where person_key is not null;
create index access_log_record on access_log (record_id, at);
