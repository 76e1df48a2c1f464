# Paths that a running command has: `add` does not touch them; `checkout` and `move` ask for the repository's lock alone,
# as with the original.
project
echo 1 >a
run dvc add -q a </dev/null
sleep 60 &
holder=$!
printf '{"write": {"%s/a": {"pid": %s, "cmd": "dvc repro"}}, "read": {}}' "$PWD" "$holder" >.dvc/tmp/rwlock
echo 2 >a
run sh -c "dvc --no-wait add a 2>&1 | sed 's/PID $holder/PID N/'" <<'END'
ERROR: '/repo/a' is busy, it is being blocked by:
  (PID N): dvc repro

If there are no processes with such PIDs, you can manually remove '/repo/.dvc/tmp/rwlock' and try again.
END
run grep md5: a.dvc <<'END'
- md5: b026324c6904b2a9cb4b88d6d61c81d1
END
run dvc checkout -f a <<'END'
M       a
END
run dvc move -q a b </dev/null
run dvc add -q b </dev/null
kill "$holder"
wait "$holder" || true
cp b a
run dvc add -q a </dev/null
