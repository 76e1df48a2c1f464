# Nothing to compare, nothing to compare with.
project
run dvc status -c
run dvc status -r nosuch
echo one >a
dvc add -q a
run dvc status -c
dvc remote add x "$ORACLE_BASE/ext/x"
run dvc status -c
run dvc status -r nosuch
run dvc status -c -r x
run dvc status -r x -j 2
dvc config core.remote nosuch
run dvc status -c
run dvc status -c nosuch
