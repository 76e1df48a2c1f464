# One revision and those before it.
project
for n in 1 2 3 4; do
    echo $n >a
    dvc add -q a
    commit $n
    git tag v$n
done
git branch feature v2
echo 5 >a
dvc add -q a
run dvc gc --rev v2 --dry -q
sh_run 'dvc gc --rev v2 --dry | sort'
sh_run 'dvc gc --rev HEAD -n 2 --dry | sort'
sh_run 'dvc gc --rev v3 -n 10 --dry | sort'
sh_run 'dvc gc --rev v3 -n 0 --dry | sort'
sh_run 'dvc gc --rev v3 -n -1 --dry | sort'
sh_run 'dvc gc --rev HEAD~1 --dry | sort'
sh_run 'dvc gc --rev feature -a --dry | sort'
sh_run 'dvc gc --rev workspace --dry | sort'
run dvc gc --rev v2,v3 --dry
run dvc gc --rev nowhere --dry
run dvc gc --rev v4 -n 2 -f
