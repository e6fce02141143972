#!/usr/bin/env bash
# Starts a PostgreSQL server of its own for as long as another process lives, on a free port of the loopback:
#   postgres.sh FOLDER PROCESS
# Prints the port. The folder, which must not be there yet, is removed with the server when the process has ended,
# however it ended.
set -euo pipefail
folder=$1 process=$2
# Whoever waits for this script may wait for the end of all that holds what it inherited.
for descriptor in {3..254}; do eval "exec $descriptor>&-"; done
bin=
for place in $(printf '%s\n' /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/bin | sort -V); do
  [ ! -x "$place/initdb" ] || bin=$place
done
[ -n "$bin" ] || { echo 'no PostgreSQL server is installed' >&2; exit 1; }

# initdb refuses root.
as_owner=()
mkdir -m 700 "$folder"
if [ "$(id -u)" -eq 0 ]; then
  as_owner=(runuser -u postgres --)
  chown postgres "$folder"
fi
run() { (cd / && "${as_owner[@]}" "$@"); }

run "$bin/initdb" -D "$folder/data" -U tester -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || {
  cat "$folder/initdb.log" >&2
  exit 1
}
{
  echo 'host all guarded 127.0.0.1/32 scram-sha-256'
  echo 'host all all 127.0.0.1/32 trust'
} | run tee "$folder/data/pg_hba.conf" >/dev/null

for _ in 1 2 3 4 5 6; do
  port=$((20000 + RANDOM % 20000))
  settings="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=40"
  settings="$settings ${POSTGRES_SETTINGS:-}"
  if run "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -o "$settings" -w -t 30 start >/dev/null 2>&1; then
    # Whoever started this may be killed: nothing but its end is asked.
    (
      exec >/dev/null 2>&1 </dev/null
      while kill -0 "$process"; do sleep 0.5; done
      run "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop
      rm -rf "$folder"
    ) &
    echo "$port"
    exit 0
  fi
done
cat "$folder/server.log" >&2
exit 1
