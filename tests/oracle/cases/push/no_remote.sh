# Without a remote nothing can be pushed, not even nothing.
project
run dvc push
run dvc push --run-cache
echo one >a
dvc add -q a
run dvc push
dvc remote add x "$ORACLE_BASE/ext/x"
run dvc push
run dvc push -r nosuch
run dvc push -r X
dvc config core.remote nosuch
run dvc push
run dvc push -q
