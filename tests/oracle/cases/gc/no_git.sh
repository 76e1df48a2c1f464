# A project without Git.
mkdir -p .dvc/tmp
printf '[core]\n    no_scm = True\n' >.dvc/config
echo one >a
dvc add -q a
echo two >a
dvc add -q a
run dvc gc -a -f
run dvc gc --rev HEAD -f
run dvc gc --all-experiments -f
run dvc gc -w -f
