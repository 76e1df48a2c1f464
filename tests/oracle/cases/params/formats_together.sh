# --json, --md, --no-path, --all, -q and options cut short.
project
printf 'a: 1\nb: {c: 2}\n' >params.yaml
commit base
printf 'a: 2\nb: {c: 2, d: 3}\n' >params.yaml
run -j dvc params diff --json --md
run -j dvc params diff --json --no-path --all
run dvc params diff --no-p --a
run dvc params diff -q
run dvc params diff --md -q
run dvc params diff --targets --json
run -h dvc params diff --precision 3
