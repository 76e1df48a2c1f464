# A project below the root of the Git repository, and commits from before it; run from a directory of it.
git init -q -b main .
echo readme >README
commit first
mkdir -p sub/.dvc/tmp sub/in
cd sub
: >.dvc/config
printf '/config.local\n/tmp\n/cache\n' >.dvc/.gitignore
echo 1 >in/a
dvc add -q in/a
commit one
echo 2 >in/a
dvc add -q in/a
commit two
echo 3 >in/a
dvc add -q in/a
cd in
sh_run 'dvc gc -a --dry | sort'
sh_run 'dvc gc -A --dry | sort'
run dvc gc -a -f
cd ..
