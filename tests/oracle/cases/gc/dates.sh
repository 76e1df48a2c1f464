# Commits from a day on.
project
echo 1 >a
dvc add -q a
commit one
minutes=3000
echo 2 >a
dvc add -q a
commit two
minutes=6000
echo 3 >a
dvc add -q a
commit three
echo 4 >a
dvc add -q a
sh_run 'dvc gc --date 2024-01-01 --dry | sort'
sh_run 'dvc gc --date 2024-01-03 --dry | sort'
sh_run 'dvc gc --date 2024-01-05 --dry | sort'
sh_run 'dvc gc --date 2024-1-5 --dry | sort'
run dvc gc --date 2024-02-30 --dry
run dvc gc --date 20240101 --dry
run dvc gc --date 2024-01-01x --dry
run dvc gc --date '' --dry
run dvc gc --date 2025-01-01 -f
