# metrics diff: --json with --all, --md with --no-path, --precision with either, formats given together.
deviation line-order 3 4 7
project
echo 'metrics: [m.json, d/n.yaml]' >dvc.yaml
echo '{"acc": 0.123456789, "same": 1, "deep": {"er": {"x": 1}}}' >m.json
mkdir d
echo 'f1: 0.5' >d/n.yaml
commit one
sed -i 's/0.123456789/0.223456789/; s/"x": 1/"x": 2/' m.json
echo 'f1: 0.25' >d/n.yaml
run -j dvc metrics diff --json --all
run -j dvc metrics diff --json --precision 2 --no-path
run dvc metrics diff --md --no-path --precision 2
run dvc metrics diff --all --no-path
run -j dvc metrics diff --json --md
run dvc metrics diff --targets d -R
run dvc metrics diff HEAD --targets d/n.yaml m.json --md
run dvc metrics diff --targets m.json --all --precision 3
