# A .dvc/tmp that may only be read: nothing is queued and nothing taken, and what is there is listed.
if unshare -m true 2>/dev/null; then how='unshare -m'; else how='unshare -Urm'; fi
$how true 2>/dev/null || skip 'no mount namespace'
project
small_pipeline
commit pipeline
quietly dvc exp run --queue -n waits -S lr=2
cat >../read_only <<'SH'
mount --bind .dvc/tmp .dvc/tmp && mount -o remount,bind,ro .dvc/tmp && exec "$@"
SH
# shellcheck disable=SC2086 # words
quietly $how sh ../read_only true
run sh -c "$how sh ../read_only dvc exp run --queue -n more -S lr=3 2>&1 | grep ERROR | sed 's|exps/.*|exps/...|'" <<'END'
ERROR: unexpected error - [Errno 30] Read-only file system: '/repo/.dvc/tmp/exps/...
END
run sh -c "$how sh ../read_only dvc exp run --run-all 2>&1 | grep ERROR | sed 's|exps/.*|exps/...|'" <<'END'
ERROR: unexpected error - [Errno 30] Read-only file system: '/repo/.dvc/tmp/exps/...
END
run sh -c "$how sh ../read_only dvc queue status | awk 'NF > 2 && !/Worker|Task/ {print \$2, \$NF}'" <<'END'
waits Queued
END
run git for-each-ref --format='%(refname)' refs/exps <<'END'
refs/exps/celery/stash
END
run git rev-list --walk-reflogs --count refs/exps/celery/stash <<'END'
1
END
quietly dvc exp run --run-all
run dvc exp list --name-only <<'END'
waits
END
