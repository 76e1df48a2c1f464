# While a merge has conflicts there is no commit to make: nothing runs, here or elsewhere.
project
small_pipeline
commit pipeline
git checkout -q -b side
echo a >conflict
commit a
git checkout -q main
echo b >conflict
commit b
git merge side >/dev/null 2>&1 || :
run dvc exp run -n here -S lr=5 <<'END'
ERROR: merge conflicts are not resolved yet: 'conflict'
[exit 255]
END
run dvc exp run --temp -n apart -S lr=5 <<'END'
ERROR: merge conflicts are not resolved yet: 'conflict'
[exit 255]
END
run git status --short <<'END'
AA conflict
END
git add conflict
quietly dvc exp run -n here -S lr=5
run dvc exp list --name-only <<'END'
here
END
