# NaN, infinities, negative zero, the largest and the smallest number, in every format, sorted, and as all that changed.
project
file m.json <<'T'
{"nan": NaN, "inf": Infinity, "ninf": -Infinity, "zero": -0.0, "max": 1.7976931348623157e308, "min": 5e-324, "same": NaN, "in": [NaN, {"x": Infinity}]}
T
printf 'p: .nan\nq: -.inf\nr: .inf\n' >params.yaml
echo 'metrics: [m.json]' >dvc.yaml
commit base
sed -i 's/"nan": NaN/"nan": 1.5/; s/"inf": Infinity/"inf": 2/; s/-0.0/0.0/' m.json
sed -i 's/q: -.inf/q: .nan/' params.yaml
experiment finite
run dvc exp show
run dvc exp show --csv
run dvc exp show --md
run dvc exp show --json
run dvc exp show --csv --only-changed
run dvc exp show --csv --precision 3
