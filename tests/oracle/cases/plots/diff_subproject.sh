# A project in a subdirectory of the repository.
git init -q -b main .
mkdir sub
cd sub
mkdir -p .dvc/tmp
: >.dvc/config
printf '/tmp\n/cache\n' >.dvc/.gitignore
plots_template
printf 'a,b\n1,2\n' >f.csv
echo 'plots: [{f.csv: {template: t}}]' >dvc.yaml
commit one
printf '3,4\n' >>f.csv
run -j dvc plots diff --json
run -j dvc plots diff --json HEAD
