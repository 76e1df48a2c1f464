# NaN, infinities, negative zero, integers beyond 64 bits and their differences, in every format.
project
file m.json <<'T'
{"a": NaN, "b": Infinity, "c": -0.0, "d": 9223372036854775807, "e": 123456789012345678901234567890, "f": 1e308, "g": 0.1, "h": true}
T
printf 'p: .nan\nq: 1\n' >params.yaml
echo 'metrics: [m.json]' >dvc.yaml
commit base
file m.json <<'T'
{"a": 1, "b": -Infinity, "c": 0.0, "d": 9223372036854775808, "e": 123456789012345678901234567891, "f": -1e308, "g": 0.30000000000000004, "h": false}
T
printf 'p: 2\nq: .inf\n' >params.yaml
experiment e
run dvc exp diff HEAD e
run dvc exp diff HEAD e --md
run -j dvc exp diff HEAD e --json
run dvc exp diff HEAD e --all --precision 17
run dvc metrics diff HEAD e
run -j dvc metrics diff HEAD e --json --all
