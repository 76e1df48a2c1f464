# Sorting by a column with NaN, infinities, nothing, numbers and booleans.
project
echo 'metrics: [m.json]' >dvc.yaml
echo '{"x": 1, "b": true}' >m.json
commit base
for x in 3 Infinity -Infinity 2.5 -1e-300; do
    echo "{\"x\": $x, \"b\": false}" >m.json
    experiment "e$minutes"
done
echo '{"b": true}' >m.json
experiment without
for order in asc desc; do
    run dvc exp show --csv --drop 'Created|rev|typ|parent' --sort-by x --sort-order $order
done
run dvc exp show --csv --drop 'Created|rev|typ|parent' --sort-by b
