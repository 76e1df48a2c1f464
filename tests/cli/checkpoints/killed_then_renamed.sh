# What a killed run was on follows the experiment's name, and goes with it.
project
checkpoint_pipeline
sed -i 's/^epochs: .*/epochs: 1000/' params.yaml
commit pipeline
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }
on() { git symbolic-ref refs/exps/exec/EXEC_BRANCH | sed 's|.*/||'; }
dvc exp run -n first >/dev/null 2>&1 &
pid=$!
eventually git symbolic-ref -q refs/exps/exec/EXEC_BRANCH
kill -9 "$pid"
wait "$pid" 2>/dev/null || true
run on <<'END'
first
END
quietly dvc exp rename first second
run on <<'END'
second
END
quietly dvc exp remove second
run git symbolic-ref -q refs/exps/exec/EXEC_BRANCH <<'END'
[exit 1]
END
run git fsck --no-dangling --connectivity-only
