#!/bin/sh
# Run by the PostgreSQL image when it makes its database: a plain login for the hubs, and a database that is its own.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$SEAMARK_DB_PASSWORD" -U postgres <<'SQL'
CREATE ROLE seamark LOGIN PASSWORD :'password';
CREATE DATABASE seamark;
REVOKE ALL ON DATABASE seamark FROM PUBLIC;
GRANT CONNECT ON DATABASE seamark TO seamark;
SQL
