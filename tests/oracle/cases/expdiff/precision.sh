# --precision of nothing, one, many, negative and no number; what it leaves alone.
project
echo '{"a": 0.123456789, "b": 123456.789, "c": 1e-7, "d": 5, "e": [0.123456789], "f": "0.123456789"}' >m.json
echo 'p: 0.123456789' >params.yaml
echo 'metrics: [m.json]' >dvc.yaml
commit base
echo '{"a": 0.223456789, "b": 223456.789, "c": 2e-7, "d": 6, "e": [0.223456789], "f": "0.223456789"}' >m.json
echo 'p: 0.223456789' >params.yaml
for n in 1 3 12 20; do
    run dvc exp diff --precision $n
done
run dvc exp diff --precision 2 --md
run -j dvc exp diff --precision 2 --json
run -h dvc exp diff --precision x
