# The branch on which experiments were queued is deleted while one of them runs: all end well, and are there.
project
waiting_pipeline
commit pipeline
git checkout -q -b gone
echo '# gone' >>params.yaml
commit gone
quietly dvc exp run --queue -n first -S lr=2
quietly dvc exp run --queue -n second -S lr=3
quietly dvc queue start
eventually test -e "$STARTED"
git checkout -q main
git branch -q -D gone
git reflog expire --expire=now --all
git gc -q --prune=now
touch "$GO"
eventually sh -c 'dvc queue status | grep -q "second.*Success"'
run sh -c "dvc queue status | awk 'NF > 2 && !/Worker|Task/ {print \$2, \$NF}'" <<'END'
first Success
second Success
END
run dvc exp list -A --name-only <<'END'
first
second
END
run git show "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/second'):params.yaml" <<'END'
lr: 3
# gone
END
run git fsck --connectivity-only --no-dangling
run git for-each-ref --format='%(refname)' refs/heads <<'END'
refs/heads/main
END
