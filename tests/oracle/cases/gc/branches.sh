# Tips of branches, tags, all commits.
project
echo 1 >a
dvc add -q a
commit one
git tag v1
echo 2 >a
dvc add -q a
commit two
git branch old
echo 3 >a
dvc add -q a
commit three
git tag -a -m tagged v3
echo 4 >a
dvc add -q a
commit four
echo 5 >a
dvc add -q a
echo 6 >b
dvc add -q b
rm b.dvc
sh_run 'dvc gc -A --dry | sort'
sh_run 'dvc gc -a -T --dry | sort'
sh_run 'dvc gc -a --dry | sort'
sh_run 'dvc gc -T --dry | sort'
sh_run 'dvc gc -a -n 2 --dry | sort'
sh_run 'dvc gc -a -n 2 -T --dry | sort'
sh_run 'dvc gc -w --dry | sort'
run dvc gc -A -f
run dvc gc -a -f
run dvc gc -T -f
