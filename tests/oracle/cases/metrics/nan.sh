# NaN on both sides is a change, except inside of a list; in each of the comparisons.
deviation exec-refs
project
printf '{"nan": NaN, "list": [NaN], "n": {"x": NaN}, "a": 1}\n' >m.json
printf 'p: .nan\nq: [.nan]\n' >params.yaml
cat >dvc.yaml <<'TXT'
metrics: [m.json]
stages:
  a:
    cmd: echo
TXT
commit base
run dvc metrics diff
run -j dvc metrics diff --json
run dvc metrics diff --all
run dvc params diff
run -j dvc params diff --json
run -q dvc exp run -n x
run dvc exp diff HEAD x
run -j dvc exp diff HEAD x --json
