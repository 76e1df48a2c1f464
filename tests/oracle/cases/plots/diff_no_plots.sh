# Revisions without any plot.
deviation plots-reasons
project
commit empty
git tag empty
plots_template
printf 'a,b\n1,2\n' >f.csv
echo 'plots: [{f.csv: {template: t}}]' >dvc.yaml
commit plots
run -j dvc plots diff --json empty HEAD
run dvc plots diff empty
git checkout -q empty
run dvc plots diff empty
run -j dvc plots diff --json empty
