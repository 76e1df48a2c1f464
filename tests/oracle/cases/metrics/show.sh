# metrics show: nested values, precision, formats, files.
deviation unread-revisions
project
three_experiments
printf 'acc: 0.1\nepoch: 2\ndeep: {er: {x: 1}}\nskipped: [1, 2]\n' >m2.yaml
echo 'metrics: [metrics.json, m2.yaml, nosuch.json]' >dvc.yaml
run dvc metrics show
run -j dvc metrics show --json
run dvc metrics show --md
run dvc metrics show --precision 2
run dvc metrics show m2.yaml
sed -i 's/, nosuch.json//' dvc.yaml
run dvc metrics show
run dvc metrics show -a
commit more
git tag t1
run dvc metrics show -a
run dvc metrics show -T
run -j dvc metrics show -a --json
run dvc metrics show --all-commits
