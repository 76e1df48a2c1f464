# NaN, infinity, huge and tiny numbers, null and booleans.
project
printf '{"nan": NaN, "inf": Infinity, "ninf": -Infinity, "tiny": 1.5e-7, "huge": 1e20, "ten": 1e10, "null": null, "yes": true, "int": 100000000000000000000, "zero": -0.0, "s": "NaN"}\n' >m.json
echo 'metrics: [m.json]' >dvc.yaml
run dvc metrics show
run dvc metrics show --json
commit base
sed -i 's/NaN, "inf"/1, "inf"/; s/1e20/2e20/' m.json
run dvc metrics diff
run -j dvc metrics diff --json
run dvc exp show --csv
