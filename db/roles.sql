-- The three roles of one PostgreSQL server; run once by its administrator (npm start does it on its own server):
--   psql -f db/roles.sql postgres
--   psql -c "create database dyade owner dyade_owner encoding 'UTF8' locale 'C.UTF-8' template template0" postgres
--   psql -c '\password dyade_owner' -c '\password dyade_app' postgres

-- migrates, runs the job queue, backs up
create role dyade_owner login;
-- what the web application is: it owns nothing, so that row-level security holds it
create role dyade_app login;
-- owns the job queue's tables; nobody signs in as it
create role dyade_queue nologin;
grant dyade_queue to dyade_owner;

-- here and not in the pool's options, which PgBouncer refuses; another role that signs in for the application needs the same
alter role dyade_app set statement_timeout = '30s';
alter role dyade_app set lock_timeout = '10s';
alter role dyade_app set idle_in_transaction_session_timeout = '60s';
