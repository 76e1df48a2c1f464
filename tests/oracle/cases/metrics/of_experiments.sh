# metrics diff of experiments by name, ref and id; metrics show -a, -T and -A where there are experiments.
deviation unread-revisions
project
three_experiments
git tag v1
ref=$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/two')
run dvc metrics diff exp-one two
run -j dvc metrics diff "$ref" exp-one --json
run dvc metrics diff v1 two --all --no-path
run dvc metrics diff two --md
run dvc metrics show -A
run -j dvc metrics show -aTA --json
run dvc metrics diff two third
