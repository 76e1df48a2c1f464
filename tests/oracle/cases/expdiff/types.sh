# Values that change their type, appear or vanish.
project
printf 'a: 1\nb: text\nc: true\nd: [1, 2]\ne: 1.5\nf:\n' >params.yaml
printf '{"m": 1, "n": "x", "gone": 2}\n' >metrics.json
echo 'metrics: [metrics.json]' >dvc.yaml
commit base
printf 'a: text\nb: other\nc: false\nd: [1, 3]\ne: 2\nf: 1\ng: new\n' >params.yaml
printf '{"m": 2.5, "n": 1, "new": 2}\n' >metrics.json
experiment e1
run dvc exp diff HEAD e1
run -j dvc exp diff HEAD e1 --json
run dvc exp diff e1 HEAD --md
