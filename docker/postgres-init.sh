#!/bin/bash
# Once, on an empty volume: the mall's own role and database. It may make roles (the vendors' one), and nothing more.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --set=password="$MALL_DATABASE_PASSWORD" --username=postgres <<'SQL'
create role mall login createrole password :'password';
create database mall owner mall;
SQL
