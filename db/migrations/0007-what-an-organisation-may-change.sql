-- Of its own row an organisation changes what its administrators' forms hold. Its address, and whether it is a demonstration
-- (where mails are kept to be read), stay with the owner.
revoke update on organisations from dyade_app;
grant update (name, hostname, languages, region, time_zone, look, logo_id, median_dot, listed) on organisations to dyade_app;
