# --precision of metrics show and diff: ends, nought, less than nought, what is no number.
project
printf '{"third": 0.3333333333333333, "half": 0.5, "tiny": 1.23456789e-07, "big": 123456789.123456789, "int": 123456, "up": 2.675, "neg": -1.5, "deep": {"x": [0.1234567, 1]}, "one": 1.0}\n' >m.json
echo 'metrics: [m.json]' >dvc.yaml
commit base
run dvc metrics show
run dvc metrics show --precision 1
run dvc metrics show --precision 10
run dvc metrics show --precision 20
run dvc metrics show --precision 0
run dvc metrics show --precision -1
run dvc metrics show --precision -3
run -q dvc metrics show --precision x
run -q dvc metrics show --precision 1.5
run -q dvc metrics show --precision
run -j dvc metrics show --precision 2 --json
sed -i 's/0.3333333333333333/0.3333344444/; s/2.675/2.6749/; s/123456,/123457,/; s/-1.5/-1.500000004/' m.json
run dvc metrics diff
run dvc metrics diff --precision 1
run dvc metrics diff --precision 12
run dvc metrics diff --precision 0
run dvc metrics diff --precision -1
run -j dvc metrics diff --precision 1 --json
run -q dvc metrics diff --precision x
