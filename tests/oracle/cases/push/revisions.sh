# What branches, tags and all commits use, each beside the workspace.
project
dvc remote add -q --local -d store "$ORACLE_BASE/ext/store"
echo one >a
dvc add -q a
commit one
git tag v1
git checkout -q -b side
echo two >a
dvc add -q a
commit two
git checkout -q main
echo three >a
dvc add -q a
commit three
echo four >a
dvc add -q a
commit four
echo five >a
dvc add -q a
run dvc push -a
run dvc push -T
run dvc push -A
run dvc push --all-branches --all-tags --all-commits
run dvc push -a nosuch
