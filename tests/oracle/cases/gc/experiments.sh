# Experiments, and what other scopes take from them.
project
echo 0 >a
dvc add -q a
commit base
echo 1 >a
dvc add -q a
experiment one
git clean -fdq
echo 2 >a
dvc add -q a
experiment two
dvc checkout -q --force
echo 3 >a
dvc add -q a
commit next
sh_run 'dvc gc -A --dry | sort'
sh_run 'dvc gc --all-experiments --dry | sort'
run dvc gc -A --all-experiments -f
run dvc gc --all-experiments -f
run dvc gc -A -f
