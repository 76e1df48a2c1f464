# A commit from before `dvc init`, and one with a malformed dvc.yaml.
deviation plots-reasons
git init -q -b main .
printf 'a,b\n1,2\n' >f.csv
commit before
git tag before
project
plots_template
echo 'plots: [{f.csv: {template: t}}]' >dvc.yaml
commit plots
git tag good
echo 'stages: [' >dvc.yaml
commit bad
git tag bad
git checkout -q good
run -j dvc plots diff --json good bad
run dvc plots diff good bad
run -j dvc plots diff --json before good --targets f.csv -t t
